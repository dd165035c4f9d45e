import type { failures as english } from '../en/failures.ts';

export const failures: Record<keyof typeof english, string> = {
  'failures.details': 'Detalles',
  'failures.copyDetails': 'Copiar los detalles',
  'failures.tryAgain': 'Intentar de nuevo',
  'failures.noInternet': 'No hay internet. Lo guardado en esta computadora se puede seguir leyendo.',
  'failures.unreachable': 'No se puede llegar a CareerPlug. Su internet funciona. Seguiremos intentando.',
  'failures.hostUnreachable': 'No se puede llegar a {host}. Revise la dirección o intente más tarde.',
  'failures.certificate':
    'La conexión con CareerPlug no es privada: su certificado no es válido aquí. No se envió nada. Puede deberse a la red de la empresa o a un reloj mal ajustado.',
  'failures.timeout': 'CareerPlug tardó demasiado en responder.',
  'failures.throttled':
    'CareerPlug nos pide ir más despacio. Seguimos a las {time, time, short}. No se pierde nada.',
  'failures.neverSignedIn': 'Nadie ha iniciado sesión.',
  'failures.signInEnded': 'Su sesión terminó. Inicie sesión de nuevo. Todo lo que hay aquí se conserva.',
  'failures.refusedByResources':
    'La sesión se inició, pero CareerPlug no muestra datos a esta clave. Inicie sesión con el navegador, o pida a CareerPlug que active el acceso a la API.',
  'failures.forbidden': 'Su cuenta de CareerPlug no tiene permiso para ver o hacer esto.',
  'failures.notFound': 'CareerPlug ya no tiene esto.',
  'failures.invalidInput': 'Hay algo incompleto o incorrecto.',
  'failures.invalidClient':
    'CareerPlug no conoce esta clave de aplicación o este secreto. Pegue los dos de nuevo: letras como I, l y 1 se parecen.',
  'failures.invalidGrant':
    'CareerPlug no aceptó este código. Tal vez ya se usó o tiene más de diez minutos. Empiece de nuevo.',
  'failures.invalidScope': 'CareerPlug no ofrece a esta aplicación el alcance que se pidió.',
  'failures.accessDenied': 'No se dio acceso en el navegador. No se conectó nada.',
  'failures.codeExpired': 'Pasaron los diez minutos para iniciar sesión. Empiece de nuevo.',
  'failures.foreignState': 'Llegó una respuesta que no es de este inicio de sesión. Se ignoró.',
  'failures.unsolicitedCode':
    'CareerPlug envió un código que no se pidió aquí. Se ignoró. Inicie la sesión desde Hiredesk.',
  'failures.cancelled': 'Se canceló el inicio de sesión.',
  'failures.hostNotAllowed':
    'Esta copia de Hiredesk solo se conecta a direcciones de esta computadora. No se envió nada.',
  'failures.validation': 'CareerPlug no aceptó esto. Vea lo que dice en Detalles.',
  'failures.duplicatePerson':
    'CareerPlug ya tiene una solicitud de esta persona para este lugar. Puede rechazar otra dentro de 90 días.',
  'failures.wrongState': 'Eso ya no es posible: cambió mientras tanto.',
  'failures.weakEncryption':
    'Esta computadora no tiene un lugar seguro para las claves. Hiredesk no guarda nada hasta que usted permita una protección más débil.',
  'failures.wrongPassphrase': 'Esa no es la frase de contraseña de este archivo. Inténtelo de nuevo.',
  'failures.fileForeign': 'Este no es un archivo de solicitudes de Hiredesk.',
  'failures.fileDamaged':
    'Este archivo está dañado, así que no se tomó nada de él. Cópielo otra vez desde su origen.',
  'failures.fileNewer': 'Un Hiredesk más nuevo escribió este archivo. Actualice Hiredesk para abrirlo.',
  'failures.fileEmpty':
    'No hay nada que exportar: lo que se está enviando, o quizá llegó, no puede ir a un archivo.',
  'failures.fileTooLarge': 'Es demasiado para un solo archivo. Exporte menos solicitudes a la vez.',
  'failures.fileOtherCompany':
    'Estas solicitudes son de otra cuenta de CareerPlug. Inicie sesión en esa y luego importe el archivo.',
  'failures.notJson': 'CareerPlug respondió con una página en vez de datos. Tal vez esté en mantenimiento.',
  'failures.wrongShape': 'CareerPlug respondió de una forma que no entendemos.',
  'failures.serverError': 'CareerPlug tiene un problema de su lado. Intentaremos de nuevo.',
  'failures.redirect': 'CareerPlug nos envió a otra dirección. No la seguimos con su sesión.',
  'failures.diskFull': 'El disco de esta computadora está lleno. Libere espacio e intente de nuevo.',
  'failures.readOnly': 'Hiredesk no puede escribir en su carpeta de esta computadora.',
  'failures.damaged':
    'Un archivo de Hiredesk en esta computadora está dañado. Se conserva como está; no se borró nada.',
  'failures.wrongKey':
    'Los datos de esta computadora no se pueden abrir con la clave que hay aquí. No se borró nada.',
  'failures.busy': 'Los datos de esta computadora están en uso. Intente en un momento.',
  'failures.newerVersion':
    'Estos datos los escribió una versión más nueva de Hiredesk. Actualice Hiredesk para abrirlos.',
  'failures.storage': 'Algo no funcionó en esta computadora. No se perdió nada. Intente de nuevo.',
  'failures.keyStoreLocked':
    'El almacén de claves de esta computadora está bloqueado. Desbloquéelo e intente de nuevo. No se tocó nada.',
  'failures.keyStoreMissing': 'No se encuentra el almacén de claves de esta computadora. No se tocó nada.',
};
