/** A name as its bearer writes it, in Latin letters, and in plain ones for an email address. */
export type SpelledName = { readonly written: string; readonly latin: string; readonly plain: string };

export type Naming = {
  readonly given: readonly SpelledName[];
  /** Empty: people of this naming use one name only. */
  readonly family: readonly SpelledName[];
};

function names(text: string): readonly SpelledName[] {
  return text.split(',').map((entry) => {
    const [written = '', latin = written] = entry.trim().split('=');
    return { written, latin, plain: plainOf(latin) };
  });
}

function plainOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ı', 'i')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ə', 'e')
    .replaceAll(/[^A-Za-z]/gu, '')
    .toLowerCase();
}

/** Names of people who apply in American restaurants, with how common each group is. */
export const namings: readonly (readonly [naming: Naming, weight: number])[] = [
  [
    {
      given: names(
        'James,Mary,Jordan,Taylor,Emily,Tyler,Ashley,Brandon,Kayla,Justin,Megan,Cody,Hannah,Austin,Savannah,Dylan,' +
          'Brittany,Caleb,Madison,Logan,Haley,Trevor,Morgan,Wyatt,Paige,Connor,Sierra,Garrett,Autumn,Peyton,Mary-Kate,Riley',
      ),
      family: names(
        "Smith,Johnson,Miller,Davis,Wilson,Anderson,Taylor,Moore,Martin,Lee,Thompson,White,Harris,Clark,O'Brien,O'Connor," +
          "McDonald,Walker,Hall,Young,King,Wright,Hill,Baker,Carter,Mitchell,Roberts,Smith-Jones,St. Clair,D'Angelo,Fitzgerald",
      ),
    },
    30,
  ],
  [
    {
      given: names(
        'José,María,Sofía,Jesús,Guadalupe,Luis,Ximena,Ángel,Lucía,Raúl,Itzel,Andrés,Inés,Adrián,Yolanda,Iván,' +
          'Héctor,Concepción,Ramón,Verónica,Óscar,Nuria,Joaquín,Belén,Martín,Rocío,Julián,Ana Lucía,Juan Carlos,Begoña',
      ),
      family: names(
        'García,Rodríguez,Martínez,Hernández,López,González,Pérez,Sánchez,Ramírez,Torres,Flores,Núñez,Muñoz,Peña,' +
          'Gutiérrez,Ibáñez,de la Cruz,Vázquez,Jiménez,Ortiz,Castañeda,Ruiz Ávila,Quiñones,Zúñiga,Treviño,Del Río',
      ),
    },
    26,
  ],
  [
    {
      given: names(
        "DeShawn,Aaliyah,Malik,Imani,Tyrone,Keisha,Jamal,Latoya,Marquis,Ebony,Darius,Nia,Terrell,Destiny,Ja'Quan,Zaria",
      ),
      family: names(
        'Washington,Jefferson,Jackson,Robinson,Banks,Freeman,Coleman,Booker,Gaines,Hayes,Dorsey,Mosley,Battle,Pettway',
      ),
    },
    12,
  ],
  [
    {
      given: names('Nguyễn Minh,Thảo,Quỳnh,Tuấn,Phương,Hải,Ngọc Ánh,Đức,Bảo,Trâm'),
      family: names('Nguyễn,Trần,Lê,Phạm,Huỳnh,Võ,Đặng,Bùi,Đỗ'),
    },
    5,
  ],
  [
    {
      given: names('伟=Wei,秀英=Xiuying,Yifan,晓明=Xiaoming,Jing,建国=Jianguo,雨婷=Yuting,Hao'),
      family: names('王=Wang,李=Li,Zhang,刘=Liu,陈=Chen,Yang,赵=Zhao,Wu'),
    },
    5,
  ],
  [
    {
      given: names('민준=Minjun,서연=Seoyeon,Ji-woo,하은=Haeun,Hyun-woo,지민=Jimin'),
      family: names('김=Kim,이=Lee,Park,최=Choi,Jung,강=Kang'),
    },
    3,
  ],
  [
    {
      given: names('Priya,Arjun,Ananya,Rohan,दीपिका=Deepika,Vikram,नेहा=Neha,Harpreet,Lakshmi,Sanjay,Gurleen'),
      family: names('Patel,Singh,Sharma,Kumar,Gupta,Reddy,शर्मा=Sharma,Iyer,Kaur,Chatterjee'),
    },
    4,
  ],
  [
    {
      given: names('محمد=Mohammed,فاطمة=Fatima,Omar,ليلى=Layla,Youssef,نور=Noor,Khadija,أحمد=Ahmed,Zaynab'),
      family: names('Al-Rashid,حسن=Hassan,El-Amin,الخطيب=Alkhatib,Haddad,منصور=Mansour,Abdi,Farah'),
    },
    4,
  ],
  [
    {
      given: names('Олена=Olena,Дмитро=Dmytro,Svetlana,Микола=Mykola,Anastasia,Ігор=Ihor,Yulia'),
      family: names('Шевченко=Shevchenko,Kovalenko,Бондаренко=Bondarenko,Petrova,Мельник=Melnyk,Ivanov'),
    },
    2,
  ],
  [
    {
      given: names(
        'Zoë,Chloé,François,Renée,Łukasz,Małgorzata,Søren,Åsa,Jürgen,Siobhán,Niamh,Çağla,Işıl,Žofie,Björn',
      ),
      family: names(
        "Dvořák,Wójcik,Kowalski,Müller,Weiß,Ørsted,Lindström,Gagné,L'Écuyer,Ó Briain,Yılmaz,Šimić,Nowak,Hrušková,van der Berg",
      ),
    },
    4,
  ],
  [
    {
      given: names('Kwame,Ngozi,Chinedu,Adaeze,Selam,Yonas,Oluwaseun,Amara,Abebe,Fatoumata,Tendai'),
      family: names('Mensah,Okafor,Adeyemi,Tesfaye,Bekele,Diallo,Owusu,Moyo,Nwosu,Traoré'),
    },
    3,
  ],
  [
    {
      given: names('さくら=Sakura,健太=Kenta,Yuki,Malia,Kaleo,Lani,Kekoa,Hina'),
      family: names("佐藤=Sato,Tanaka,Kamaka,Kealoha,Nakamura,Kahananui,Tu'ivasa,Leavasa"),
    },
    2,
  ],
  [{ given: names('Suharto,Putri,Thant,Madonna,Wangari,Dewi,ဇော်=Zaw,Prince'), family: [] }, 1],
];

/** What friends call them: the same person may apply under either. */
export const nicknames: Readonly<Record<string, string>> = {
  James: 'Jim',
  Emily: 'Em',
  Tyler: 'Ty',
  Justin: 'JJ',
  Megan: 'Meg',
  Brittany: 'Britt',
  Madison: 'Maddie',
  Trevor: 'Trev',
  Savannah: 'Vanna',
  José: 'Pepe',
  María: 'Mary',
  Jesús: 'Chuy',
  Guadalupe: 'Lupe',
  Concepción: 'Concha',
  Héctor: 'Tito',
  Ramón: 'Moncho',
  Verónica: 'Vero',
  Joaquín: 'Quino',
  'Juan Carlos': 'JC',
  Latoya: 'Toya',
  Marquis: 'Marq',
  Terrell: 'T.J.',
  Mohammed: 'Mo',
  Oluwaseun: 'Seun',
  Harpreet: 'Harry',
  Małgorzata: 'Gosia',
  Anastasia: 'Nastya',
  Kekoa: 'Koa',
};
