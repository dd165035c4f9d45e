import type { templates as english } from '../en/templates.ts';

export const templates: Record<keyof typeof english, string> = {
  'templates.write': 'Escribir con una plantilla',
  'templates.title': 'Escribir a {name}',
  'templates.occasion': 'De qué se trata',
  'templates.interview': 'Invitar a una entrevista',
  'templates.callBack': 'Pedir que devuelva la llamada',
  'templates.stillInterested': 'Preguntar si sigue con interés',
  'templates.language': 'Idioma',
  'templates.english': 'English',
  'templates.spanish': 'Español',
  'templates.via': 'Enviar por',
  'templates.subject': 'Asunto',
  'templates.body': 'Mensaje',
  'templates.openText': 'Abrir en Mensajes',
  'templates.openEmail': 'Abrir en el programa de correo',
  'templates.nothingSent': 'Desde aquí no se envía nada: usted lo relee y lo envía en su propio programa.',
  'templates.tooLong': 'Es demasiado largo para que su programa lo reciba. Acórtelo, por favor.',
  'templates.cancel': 'Cancelar',
  'templates.interviewSubject': 'Entrevista para {job}',
  'templates.interviewBody':
    'Hola, {name}: gracias por su solicitud para {job}{place, select, none {} other { en {place}}}. Nos gustaría conocerle en una entrevista. ¿Qué día de esta semana podría venir?',
  'templates.callBackSubject': 'Su solicitud para {job}',
  'templates.callBackBody':
    'Hola, {name}: intenté comunicarme con usted por su solicitud para {job}{place, select, none {} other { en {place}}}. Por favor, llámeme o escríbame cuando tenga un momento.',
  'templates.stillInterestedSubject': '¿Le sigue interesando {job}?',
  'templates.stillInterestedBody':
    'Hola, {name}: hace un tiempo envió su solicitud para {job}{place, select, none {} other { en {place}}}. ¿Le sigue interesando? Si es así, me gustaría hablar con usted.',
  'templates.thisJob': 'nuestra vacante',
};
