// Given names and what their bearers are called, English and Spanish, as people write them on applications.
// A nickname may belong to several names. Folded: no accents, no capitals.
const families = `
abigail abby abbie gail
adrian adriana
albert al bert alberto beto
alejandro alex ale alejo
alejandra alex ale sandra
alexander alex al xander sasha
alexandra alex alexa lexi sandra sandy sasha
alfred al fred alfredo
amanda mandy
andrew andy drew andres
angela angie angelica
anthony tony antonio tono
arthur art arturo
barbara barb babs
benjamin ben benny benji
beatriz bea betty
bradley brad
catherine katherine kathryn cathy kathy kate katie kat katy catalina
charles charlie chuck chas carlos
christina christine chris tina chrissy cristina kristina
christopher chris topher kit cristobal
concepcion concha conchita
daniel dan danny dani
david dave davey davy
deborah debra deb debbie
dolores lola
donald don donny
dorothy dot dottie
edward ed eddie ted ned eduardo lalo
elizabeth liz lizzie beth betty eliza elisabeth isabel libby
emily em emma
eugene gene
francisco paco pancho kiko frank
frances fran francesca
francis frank frankie
frederick fred freddy
gabriel gabe gabi
gabriela gabi gaby
gerald jerry gerry
geraldine gerri
gregory greg
guadalupe lupe lupita
guillermo memo william
henry hank harry
ignacio nacho
isabella isabel bella izzy
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey jeff geoffrey geoff
jennifer jen jenny jenn
jessica jess jessie
jesus chuy chucho
john johnny jack jon
jonathan jon john jonny
jose pepe chepe joseph
joseph joe joey
joshua josh
juan juanito john
judith judy judi
kenneth ken kenny
kimberly kim
lawrence larry laurence
leonard leo len lenny
luis lucho louis
manuel manny manolo
margaret maggie meg peggy marge margarita rita
maria mary mari
matthew matt mateo
maximilian max
melissa mel missy
michael mike mikey mick miguel
michelle shelly
nathaniel nathan nate
nicholas nick nicolas nico
olivia liv
pamela pam
patricia pat patty trish tricia
patrick pat paddy
peter pete pedro
philip phillip phil
rachel rach raquel
raymond ray
rebecca becky becca
richard rick ricky rich dick ricardo
robert rob bob bobby robbie bert roberto beto
rodrigo rigo
ronald ron ronnie
rosario charo
samantha sam sammy
samuel sam sammy
santiago santi chago
sergio checo
stephanie steph stefanie
stephen steven steve esteban
susan sue susie suzy susana
teresa theresa terry tere tess
theodore ted teddy theo
thomas tom tommy tomas
timothy tim timmy
valentina vale val
valeria vale val
vanessa nessa
veronica vero ronnie
victoria vicky tori vic
victor vic
vincent vince vinny vicente
virginia ginny ginger
walter walt
william will bill billy liam willy
zachary zach zack
`;

const familiesOf = new Map<string, number[]>();
for (const [family, line] of families.trim().split('\n').entries()) {
  for (const name of line.split(' ')) familiesOf.set(name, [...(familiesOf.get(name) ?? []), family]);
}

/** The families of names that a (folded) given name belongs to; "alex" is of several, most are of none. */
export function nameFamilies(name: string): readonly number[] {
  return familiesOf.get(name) ?? [];
}
