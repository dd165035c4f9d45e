import type { settings as english } from '../en/settings.ts';

export const settings: Record<keyof typeof english, string> = {
  'settings.connection': 'Conexión',
  'settings.signedInAt': 'Sesión iniciada en {host}',
  'settings.signInNeededAt': 'Inicie sesión de nuevo en {host}',
  'settings.sample': 'Una empresa inventada. Nada de aquí llega a CareerPlug.',
  'settings.signOut': 'Cerrar sesión',
  'settings.leaveSample': 'Salir del ejemplo',
  'settings.leaveSampleTitle': '¿Salir de la empresa inventada?',
  'settings.leaveSampleWhat': 'Los solicitantes inventados se quitan de esta computadora.',
  'settings.signOutTitle': '¿Cerrar la sesión de CareerPlug?',
  'settings.signOutWhat':
    'La copia de sus solicitantes y puestos se quita de esta computadora. En CareerPlug no cambia nada.',
  'settings.leftNothing': 'Todas las solicitudes se han enviado.',
  'settings.leftUnsent':
    '{unsent, plural, one {<b># solicitud no se ha enviado.</b>} other {<b># solicitudes no se han enviado.</b>}}{drafts, plural, =0 {} one { # borrador no está terminado.} other { # borradores no están terminados.}} Quedan bajo llave en esta computadora hasta que inicie sesión de nuevo.',
  'settings.leftDrafts':
    '{drafts, plural, one {<b># borrador no está terminado.</b> Queda} other {<b># borradores no están terminados.</b> Quedan}} bajo llave en esta computadora hasta que inicie sesión de nuevo.',
  'settings.leftUnknown':
    'No pudimos comprobar si hay solicitudes en espera. Si las hay, quedan bajo llave en esta computadora.',
  'settings.staySignedIn': 'Seguir con la sesión',
  'settings.signOutKeep': 'Cerrar sesión y dejarlas bajo llave aquí',
  'settings.sync': 'Datos de CareerPlug',
  'settings.neverComplete': 'Aún incompletos',
  'settings.completeAt': 'Completos: {when}',
  'settings.kept':
    '{applicants, plural, one {# solicitante} other {# solicitantes}} y {jobs, plural, one {# puesto abierto} other {# puestos abiertos}} en esta computadora',
  'settings.checkNow': 'Consultar ahora',
  'settings.checking': 'Consultando',
  'settings.retryAt': 'Próximo intento a las {time}.',
  'settings.unreadable':
    '{count, plural, one {<b># registro</b> de CareerPlug no se pudo leer y no se muestra. Búsquelo en CareerPlug.} other {<b># registros</b> de CareerPlug no se pudieron leer y no se muestran. Búsquelos en CareerPlug.}}',
  'settings.appearance': 'Apariencia e idioma',
  'settings.theme': 'Tema',
  'settings.system': 'Como el sistema',
  'settings.light': 'Claro',
  'settings.dark': 'Oscuro',
  'settings.density': 'Filas',
  'settings.comfortable': 'Amplias',
  'settings.compact': 'Compactas',
  'settings.language': 'Idioma',
  'settings.firstCall': 'Primera llamada',
  'settings.firstCallGoal': 'Meta',
  'settings.firstCallHow': 'Los solicitantes nuevos que esperan más llevan un reloj.',
  'settings.hours': '{count} h',
  'settings.keptHere': 'En esta computadora',
  'settings.keptHereWhat':
    'Los solicitantes, puestos y solicitudes en persona se guardan en la carpeta de datos de su usuario, para que pueda leer y trabajar sin internet. No se envía nada más que a CareerPlug.',
  'settings.protectionStrong':
    'Están cifrados. La clave la guarda el almacén de claves de esta computadora, que se abre con su propia sesión.',
  'settings.protectionWeak':
    'Están cifrados, pero esta computadora no tiene un lugar seguro para la clave. Quien pueda leer sus archivos también puede leerlos.',
  'settings.protectionMemory':
    'Esta computadora no tiene un lugar seguro para claves, así que no se guarda nada al salir. Las solicitudes sin enviar se perderían.',
  'settings.about': 'Acerca de',
  'settings.version': 'Hiredesk {version}.',
  'settings.independent': 'Hiredesk es independiente de CareerPlug.',
  'settings.loopbackOnly': 'Esta copia solo se conecta a direcciones de esta computadora.',
};
