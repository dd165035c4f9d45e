import type { settings as english } from '../en/settings.ts';

export const settings: Record<keyof typeof english, string> = {
  'settings.connection': 'Conexión',
  'settings.connections': 'Conexiones',
  'settings.openNow': 'Abierta',
  'settings.signedOutAt': 'Sin sesión en {host}',
  'settings.method.browser': 'con su navegador',
  'settings.method.keys': 'con las dos claves',
  'settings.method.token': 'con un token de acceso',
  'settings.tokenEnds': 'termina: {when}',
  'settings.unsentThere': '{count, plural, one {# solicitud por enviar} other {# solicitudes por enviar}}',
  'settings.unsentLocked':
    '{count, plural, one {# solicitud bajo llave aquí} other {# solicitudes bajo llave aquí}}',
  'settings.switchTo': 'Abrir esta',
  'settings.moreFor': 'Más para {name}',
  'settings.rename': 'Cambiar el nombre',
  'settings.name': 'Nombre en Hiredesk',
  'settings.nameMissing': 'Escriba un nombre.',
  'settings.saveName': 'Guardar',
  'settings.cancel': 'Cancelar',
  'settings.addAccount': 'Agregar otra cuenta',
  'settings.remove': 'Quitar de esta computadora',
  'settings.removed': '{name} se quitó de esta computadora.',
  'settings.removeTitle': '¿Quitar {name} de esta computadora?',
  'settings.removeWhat':
    'Termina su sesión, y sus solicitantes, puestos, marcas y notas se borran de esta computadora. En CareerPlug no cambia nada.',
  'settings.removeUnsent':
    '{count, plural, one {Se borraría para siempre <b># solicitud o borrador</b> que nadie ha recibido.} other {Se borrarían para siempre <b># solicitudes y borradores</b> que nadie ha recibido.}}',
  'settings.removeUnknown':
    'No podemos saber si hay solicitudes en espera. Ábrala primero; después se puede quitar.',
  'settings.removeConfirm': 'Quitar',
  'settings.keepAccount': 'Conservarla',
  'settings.typeCount': 'Escriba {count} para borrar para siempre',
  'settings.test': 'Prueba de conexión',
  'settings.testWhat': 'Prueba si CareerPlug acepta la sesión y deja leer a Hiredesk.',
  'settings.testedAt': 'Probado a las {time}',
  'settings.testNow': 'Probar',
  'settings.testing': 'Probando',
  'settings.signInWithBrowser': 'Iniciar sesión con el navegador',
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
  'settings.leftNothing': 'Ninguna solicitud espera aquí para enviarse.',
  'settings.exportEncrypted': 'Exportar cifrado',
  'settings.leftUnknown':
    'No pudimos comprobar si hay solicitudes en espera. Si las hay, quedan bajo llave en esta computadora.',
  'settings.unsentTitle':
    '{unsent, plural, one {# solicitud no se ha enviado} other {# solicitudes no se han enviado}}',
  'settings.draftsTitle':
    '{drafts, plural, one {# solicitud no está terminada} other {# solicitudes no están terminadas}}',
  'settings.noName': 'Aún sin nombre',
  'settings.andDrafts':
    '{drafts, plural, one {# borrador tampoco está terminado.} other {# borradores tampoco están terminados.}}',
  'settings.keepWhat':
    '{count, plural, one {Bajo llave, espera en esta computadora hasta que la misma persona inicie sesión de nuevo. La copia de sus solicitantes y puestos se quita.} other {Bajo llave, esperan en esta computadora hasta que la misma persona inicie sesión de nuevo. La copia de sus solicitantes y puestos se quita.}}',
  'settings.cannotKeep':
    '{count, plural, one {Esta computadora no guarda nada, así que no puede quedar bajo llave aquí. Siga con la sesión hasta que se envíe.} other {Esta computadora no guarda nada, así que no pueden quedar bajo llave aquí. Siga con la sesión hasta que se envíen.}}',
  'settings.deleteInstead': '{count, plural, one {Borrarla} other {Borrarlas}}',
  'settings.deleteAndSignOut': 'Borrar y cerrar sesión',
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
  'settings.refreshEvery': 'Buscar cambios cada',
  'settings.refreshHow': 'Con menos frecuencia mientras nadie usa Hiredesk y en cuentas muy grandes.',
  'settings.nextLook': 'Próxima consulta hacia las {time}.',
  'settings.minutes': '{count} min',
  'settings.gone':
    '{count, plural, one {# solicitante ya no está en CareerPlug y se queda aquí.} other {# solicitantes ya no están en CareerPlug y se quedan aquí.}}',
  'settings.comparedSince': 'Todos los registros se han comparado de nuevo con CareerPlug desde {when}.',
  'settings.spared':
    '{count, plural, one {Las listas de CareerPlug ya no muestran a <b># solicitante</b> que está aquí.} other {Las listas de CareerPlug ya no muestran a <b># solicitantes</b> que están aquí.}} Es más de lo habitual de una vez, así que se quedan como estaban. Quizá su cuenta ya no puede ver su sucursal.',
  'settings.sparedGone': 'Ya no están',
  'settings.sparedTitle': '¿Marcarlos como ausentes?',
  'settings.sparedHow':
    'Hiredesk vuelve a comparar a todos con CareerPlug, una parte en cada consulta, y marca a quienes CareerPlug ya no conoce por su propia dirección. No se borra a nadie: sus registros, notas y marcas se quedan aquí.',
  'settings.sparedMark': 'Comparar y marcar',
  'settings.sparedKeep': 'Dejarlos como están',
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
  'settings.keyboard': 'Teclado',
  'settings.letterKeys': 'Letras sueltas como atajos',
  'settings.letterKeysHow':
    'Como 1, 2 y 3 para las marcas. Desactívelas si dicta o si pulsa teclas sin querer; todo sigue a mano con los botones y la búsqueda de comandos.',
  'settings.on': 'Sí',
  'settings.off': 'No',
  'settings.walkIns': 'Solicitudes en persona',
  'settings.optional': 'opcional',
  'settings.sourceId': 'Número de fuente',
  'settings.sourceIdHow':
    'CareerPlug cuenta las solicitudes en persona en esta fuente. Un administrador encuentra el número en las fuentes personalizadas de CareerPlug.',
  'settings.sourceIdWrong': 'Escriba solo el número, por ejemplo 1234',
  'settings.firstCall': 'Primera llamada',
  'settings.firstCallGoal': 'Meta',
  'settings.firstCallHow': 'Los solicitantes nuevos que esperan más llevan un reloj.',
  'settings.hours': '{count} h',
  'settings.keptHere': 'En esta computadora',
  'settings.keptHereWhat':
    'Los solicitantes, puestos y solicitudes en persona se guardan en la carpeta de datos de su usuario, para que pueda leer y trabajar sin internet. Nada de ello se envía a otro lugar que a CareerPlug.',
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
