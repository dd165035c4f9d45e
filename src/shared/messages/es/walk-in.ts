import type { walkIn as english } from '../en/walk-in.ts';

export const walkIn: Record<keyof typeof english, string> = {
  'walkIn.title': 'Nueva solicitud en persona',
  'walkIn.save': 'Guardar solicitud',
  'walkIn.saving': 'Guardando…',
  'walkIn.discard': 'Descartar borrador',
  'walkIn.saveKey': '{keys} guarda',

  'walkIn.draft.pending': 'Guardando…',
  'walkIn.draft.saved': 'Borrador guardado',
  'walkIn.draft.failed': 'Borrador sin guardar',
  'walkIn.draft.failedWhy':
    'Este borrador aún no está guardado: {reason} Lo que escribió sigue en esta pantalla.',
  'walkIn.draft.tryAgain': 'Guardar otra vez',
  'walkIn.draft.diskFull': 'el disco está lleno.',
  'walkIn.draft.readOnly': 'esta computadora no permite escribir.',
  'walkIn.draft.locked': 'el almacén de claves está bloqueado.',
  'walkIn.draft.gone': 'ya se envió o se descartó en otro lugar.',
  'walkIn.draft.other': 'esta computadora no pudo escribirlo.',

  'walkIn.phone': 'Teléfono',
  'walkIn.email': 'Correo electrónico',
  'walkIn.firstName': 'Nombre',
  'walkIn.lastName': 'Apellido',
  'walkIn.city': 'Ciudad',
  'walkIn.state': 'Estado',
  'walkIn.postalCode': 'Código postal',
  'walkIn.recentTitle': 'Último puesto',
  'walkIn.recentEmployer': 'Último empleador',
  'walkIn.noPreviousJob': 'Sin empleo anterior',
  'walkIn.noPreviousJobSends': 'CareerPlug recibe las palabras «{text}» en ambos campos.',
  'walkIn.optional': 'opcional',

  'walkIn.job': 'Puesto',
  'walkIn.jobLastUsed': 'el último usado',
  'walkIn.jobPlaceholder': 'Escriba un puesto o una ubicación',
  'walkIn.jobNone': 'Ningún puesto abierto coincide.',
  'walkIn.jobNoneAtAll':
    'Aún no hay puestos abiertos en esta computadora. El borrador se conserva; elija el puesto después de la primera sincronización.',
  'walkIn.jobClosed':
    'Este puesto ya no está abierto. Elija otro, o guarde de todos modos y vea qué dice CareerPlug.',
  'walkIn.questionsLoading': 'Cargando las preguntas de este puesto…',
  'walkIn.questionsFailed': 'No se pudieron leer las preguntas de este puesto. Aun así puede guardar.',
  'walkIn.showJobs': 'Mostrar todos los puestos',

  'walkIn.requiredByJob': 'obligatoria para este puesto',
  'walkIn.yes': 'Sí',
  'walkIn.no': 'No',
  'walkIn.answerNone': 'Ninguna respuesta coincide.',
  'walkIn.showAnswers': 'Mostrar todas las respuestas',
  'walkIn.clearAnswer': 'Borrar',
  'walkIn.clearAnswerTo': 'Borrar la respuesta a: {question}',
  'walkIn.chooseAll': 'elija todas las que correspondan',
  'walkIn.chooseOne': 'Elija una respuesta',

  'walkIn.match.phone':
    '<b>{name}</b> se postuló {place, select, here {aquí} other {en {location}}} {when}{job}, mismo teléfono.',
  'walkIn.match.email':
    '<b>{name}</b> se postuló {place, select, here {aquí} other {en {location}}} {when}{job}, mismo correo.',
  'walkIn.match.name':
    '<b>{name}</b> se postuló {place, select, here {aquí} other {en {location}}} {when}{job}, un nombre parecido.',
  'walkIn.match.job': ' ({job})',
  'walkIn.match.today': 'hoy',
  'walkIn.match.daysAgo': '{days, plural, one {ayer} other {hace # días}}',
  'walkIn.match.unknownTime': 'hace algún tiempo',
  'walkIn.match.warning': 'CareerPlug puede rechazar una segunda solicitud dentro de 90 días.',
  'walkIn.match.open': 'Abrir',
  'walkIn.match.openPerson': 'Abrir a {name}',
  'walkIn.match.more': '{count, plural, one {y 1 más} other {y # más}}',

  'walkIn.resume': 'Currículum',
  'walkIn.resumeDrop': 'Suelte un archivo aquí, o',
  'walkIn.resumeChoose': 'elija un archivo',
  'walkIn.resumePaste': 'pegue texto',
  'walkIn.resumeDropNow': 'Suelte para agregar este archivo',
  'walkIn.resumeTypes': 'PDF, Word, texto o foto, hasta 10 MB',
  'walkIn.resumeText': 'Texto del currículum',
  'walkIn.resumeTextPlaceholder': 'Pegue aquí el currículum',
  'walkIn.resumeAdding': 'Guardando {name}…',
  'walkIn.resumeAdded': '{name} quedó guardado con el borrador.',
  'walkIn.resumeRemove': 'Quitar',
  'walkIn.resumeRemoveNamed': 'Quitar {name}',
  'walkIn.resumeRemoved': 'Se quitó el currículum.',
  'walkIn.resumeUseFile': 'Usar un archivo',
  'walkIn.resumeReplaceTitle': '¿Reemplazar el texto pegado?',
  'walkIn.resumeReplaceText':
    'CareerPlug acepta un archivo o un texto, no ambos. El texto que pegó se perdería.',
  'walkIn.resumeReplace': 'Reemplazar con {name}',
  'walkIn.resumeKeepText': 'Conservar el texto',
  'walkIn.resumeWrongType': '{name} no se puede enviar. Use PDF, Word (doc, docx), RTF, texto, JPG o PNG.',
  'walkIn.resumeTooBig': '{name} tiene {size}. El límite es 10 MB.',
  'walkIn.resumeEmpty': '{name} está vacío.',
  'walkIn.resumeUnreadable': 'No se pudo leer {name}. Elíjalo otra vez.',
  'walkIn.resumeWrongContent':
    '{name} no es lo que dice su nombre. Ábralo para comprobarlo y elíjalo otra vez.',
  'walkIn.resumeNotSaved': 'No se pudo guardar {name} en esta computadora. Intente otra vez.',
  'walkIn.resumeSeveral': 'Solo se puede enviar un archivo. Se tomó el primero.',
  'walkIn.coverLetter': 'Carta de presentación',

  'walkIn.impression': 'Primera impresión',
  'walkIn.onlyHere': 'solo en esta computadora',
  'walkIn.stars': 'Estrellas',
  'walkIn.starCount': '{count, plural, one {# estrella} other {# estrellas}}',
  'walkIn.availability': 'Disponibilidad',
  'walkIn.availabilityPlaceholder': 'Por la tarde, desde el lunes',
  'walkIn.note': 'Nota',
  'walkIn.notePlaceholder': 'Actitud, experiencia, lo que convenga recordar',

  'walkIn.drafts': 'Sin terminar',
  'walkIn.draftsCount': '{count, plural, one {1 borrador} other {# borradores}}',
  'walkIn.draftNameless': 'Aún sin nombre',
  'walkIn.draftAllInOutbox': 'Todos los borradores',

  'walkIn.offlineNoInternet':
    'Ahora no hay internet. La solicitud se guarda en esta computadora y se envía sola, una vez, cuando haya.',
  'walkIn.offlineNotAnswering':
    'CareerPlug no responde. La solicitud se guarda en esta computadora y se envía sola, una vez, cuando responda.',
  'walkIn.offlineThrottled':
    'CareerPlug pidió esperar. La solicitud se guarda en esta computadora y se envía sola en unos minutos.',
  'walkIn.offlineSignedOut':
    'Su sesión de CareerPlug está cerrada. La solicitud se guarda en esta computadora y se envía cuando inicie sesión.',

  'walkIn.problemCount':
    '{count, plural, one {Falta corregir 1 cosa antes de guardar.} other {Falta corregir # cosas antes de guardar.}}',
  'walkIn.problem.phone.missing': 'Escriba un número de teléfono',
  'walkIn.problem.email.missing': 'Escriba un correo electrónico',
  'walkIn.problem.firstName.missing': 'Escriba el nombre',
  'walkIn.problem.lastName.missing': 'Escriba el apellido',
  'walkIn.problem.jobId.missing': 'Elija un puesto',
  'walkIn.problem.city.missing': 'Escriba la ciudad',
  'walkIn.problem.state.missing': 'Escriba el estado',
  'walkIn.problem.postalCode.missing': 'Escriba el código postal',
  'walkIn.problem.recentTitle.missing': 'Escriba un puesto o elija Sin empleo anterior',
  'walkIn.problem.recentEmployer.missing': 'Escriba un empleador o elija Sin empleo anterior',
  'walkIn.problem.missing': 'Complete este campo',
  'walkIn.problem.phoneTooShort': 'Escriba un número de teléfono de 10 dígitos, por ejemplo 512 555 0123',
  'walkIn.problem.phoneTooLong': 'Este número tiene demasiados dígitos',
  'walkIn.problem.phoneOdd': 'Escriba solo dígitos, por ejemplo 512 555 0123',
  'walkIn.problem.emailNoAt': 'Un correo lleva una @, por ejemplo maria@example.com',
  'walkIn.problem.emailNoDomain': 'Escriba lo que va después de @, por ejemplo example.com',
  'walkIn.problem.emailOdd': 'Revise esta dirección, por ejemplo maria@example.com',
  'walkIn.problem.answerMissing': 'Este puesto exige una respuesta',
  'walkIn.problem.answerNotOffered': 'Este puesto ya no ofrece esa respuesta. Elija otra',
  'walkIn.problem.refused': 'CareerPlug no aceptó este dato',
  'walkIn.problem.jobId.refused': 'CareerPlug no recibe solicitudes para este puesto. Elija otro',

  'walkIn.saveFailed.title': 'Aún no se guardó.',
  'walkIn.saveFailed.text':
    'Esta computadora no pudo escribir la solicitud. Todo lo que escribió sigue aquí. Intente otra vez.',
  'walkIn.saveFailed.diskFull':
    'El disco está lleno. Todo lo que escribió sigue aquí. Libere espacio y guarde otra vez.',
  'walkIn.saveFailed.locked':
    'El almacén de claves está bloqueado. Todo lo que escribió sigue aquí. Desbloquéelo y guarde otra vez.',
  'walkIn.saveFailed.gone':
    'Esta solicitud ya se guardó o se descartó. La bandeja de salida muestra cómo está.',
  'walkIn.openFailed': 'No se pudo abrir este borrador.',

  'walkIn.done.title': 'Se guardó a {name}',
  'walkIn.done.queued': 'La solicitud está en esta computadora y va sola a CareerPlug.',
  'walkIn.done.sending': 'Va en camino a CareerPlug en este momento.',
  'walkIn.done.sent': 'CareerPlug la tiene desde las {time}.',
  'walkIn.done.waiting': 'No se pudo enviar por ahora. Está guardada aquí y se enviará sola.',
  'walkIn.done.uncertain':
    'Aún no sabemos si llegó. Lo verificamos antes de enviarla otra vez, para no duplicarla.',
  'walkIn.done.attention': 'CareerPlug no la aceptó así. La bandeja de salida muestra qué corregir.',
  'walkIn.done.cancelled': 'Se detuvo y no se envía.',
  'walkIn.done.next': 'Otra persona, mismo puesto',
  'walkIn.done.outbox': 'Abrir bandeja de salida',
  'walkIn.done.openApplicant': 'Abrir solicitante',

  'walkIn.discardTitle': '¿Descartar este borrador?',
  'walkIn.discardText': 'Lo escrito sobre {name} se borra de esta computadora. No se puede recuperar.',
  'walkIn.discardConfirm': 'Descartar borrador',
  'walkIn.discarded': 'Se descartó el borrador.',
  'walkIn.discardFailed': 'No se pudo descartar el borrador. Sigue aquí.',
  'walkIn.keep': 'Conservarlo',

  'walkIn.jobsNearby': 'Abiertos en {place}:',
  'walkIn.resumePreview': 'El currículum {name}',
  'walkIn.match.sendAnyway': 'Enviar de todos modos',
};
