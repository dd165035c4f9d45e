import type { connect as english } from '../en/connect.ts';

export const connect: Record<keyof typeof english, string> = {
  'connect.brand': 'Hiredesk',
  'connect.welcomeTitle': 'Le damos la bienvenida a Hiredesk',
  'connect.welcomeText':
    'Todas las personas que se postularon por CareerPlug, en esta computadora, con o sin internet.',
  'connect.signInChoice': 'Iniciar sesión en CareerPlug',
  'connect.signInChoiceText':
    'En su propio navegador: Hiredesk nunca ve su contraseña. Necesita las dos claves de una aplicación de API.',
  'connect.signInChoicePreset': 'Todo está completado para {name}.',
  'connect.signInChoiceManaged': 'Preparado para {name} por su administrador.',
  'connect.promiseMiss': 'No se le pasa nadie',
  'connect.promiseMissHow':
    'Todas las personas que se postularon, y quién espera demasiado una primera llamada.',
  'connect.promiseLose': 'No pierde a nadie',
  'connect.promiseLoseHow':
    'Las solicitudes en persona se guardan aquí primero y se entregan exactamente una vez.',
  'connect.promiseLie': 'Nunca engaña',
  'connect.promiseLieHow': 'Lo que dice CareerPlug, y qué tan reciente es, se dice tal cual.',
  'connect.signInFor': 'Su empresa usa CareerPlug',
  'connect.sampleFor': 'Solo quiere mirar',
  'connect.sampleChoice': 'Explorar con datos de ejemplo',
  'connect.sampleChoiceText':
    'Una empresa inventada con puestos y solicitantes para mirar con calma. Sin cuenta, sin internet, sin nada que deshacer.',
  'connect.sampleOpening': 'Abriendo la empresa de ejemplo…',
  'connect.loopbackOnly':
    'Esta ventana solo se conecta con la empresa de ejemplo de esta computadora. Desde aquí no se llega al CareerPlug real.',
  'connect.independent': 'Hiredesk es independiente de CareerPlug.',

  'connect.otherWays': 'Otras formas de iniciar sesión',
  'connect.keptAccounts': 'Ya conectadas en esta computadora',
  'connect.startProperly': 'Empezar el inicio de sesión',
  'connect.unsolicitedText':
    'No se usó: Hiredesk solo acepta códigos que él mismo pidió, para que nadie pueda darle el suyo. Si acaba de autorizar la aplicación en CareerPlug, empiece aquí el inicio de sesión para terminar.',
  'connect.waysTitle': '¿Qué tiene usted?',
  'connect.waysText':
    'Con cualquiera de estas cosas se conecta Hiredesk. Si no está seguro, elija la primera.',
  'connect.anotherTitle': 'Agregar otra cuenta',
  'connect.anotherText':
    '{name} sigue conectada. Cada cuenta se guarda aparte: su sesión, sus datos y su bandeja de salida.',
  'connect.backTo': 'Volver a {name}',
  'connect.way.browser.title': 'Un usuario de CareerPlug',
  'connect.way.browser.text':
    'Inicie sesión en su navegador una sola vez. Dura meses. También necesita las dos claves de una aplicación de API.',
  'connect.way.code.title': 'Un usuario, y CareerPlug muestra un código',
  'connect.way.code.text':
    'Lo mismo, para cuando el navegador no puede abrir Hiredesk por sí solo. Usted pega el código aquí.',
  'connect.way.keys.title': 'Solo las dos claves',
  'connect.way.keys.text':
    'Alguien le dio Application y Secret. Nadie inicia sesión. No todas las cuentas dejan leer solicitantes así; Hiredesk lo prueba enseguida.',
  'connect.way.token.title': 'Un token de acceso',
  'connect.way.token.text':
    'Alguien le dio un token, o CareerPlug se lo mostró. Funciona dos días como máximo.',

  'connect.formTitle': 'Iniciar sesión en CareerPlug',
  'connect.formText':
    'Hiredesk inicia sesión con las dos claves de una aplicación de API. Usted las pega una sola vez.',
  'connect.keysTitle': 'Conectar con las dos claves',
  'connect.keysText':
    'Hiredesk pide acceso a CareerPlug por sí solo, cuantas veces haga falta. Nadie tiene que iniciar sesión.',
  'connect.tokenTitle': 'Conectar con un token de acceso',
  'connect.tokenText':
    'Péguelo una vez. Hiredesk no puede renovar un token, así que le avisa un día antes de que termine.',
  'connect.againBrowser': 'Inicie sesión otra vez en {name}. Todo lo de esta computadora se conserva.',
  'connect.againKeys': 'Pegue otra vez las claves de {name}. Todo lo de esta computadora se conserva.',
  'connect.againToken':
    'Pegue un token de acceso nuevo para {name}. Todo lo de esta computadora se conserva.',
  'connect.presetFilled': 'Las claves están completadas para {name}. Solo continúe.',
  'connect.stepsTitle': 'Dónde están las claves',
  'connect.stepOpen':
    'En CareerPlug, abra <b>Settings</b> y luego <b>API applications</b>. Solo un administrador ve esa página.',
  'connect.stepAdd': 'Agregue una aplicación con cualquier nombre y esta dirección de retorno:',
  'connect.stepPaste': 'CareerPlug muestra <b>Application</b> y <b>Secret</b>. Copie ambas y péguelas aquí.',
  'connect.stepAddForKeys':
    'Abra la aplicación, o agregue una con cualquier nombre. Donde pida una dirección de retorno, sirve esta:',
  'connect.keysHint':
    'Algunas cuentas no muestran datos a una sesión así. Hiredesk lo mira enseguida y le avisa; entonces el camino es el navegador.',
  'connect.stepsTokenTitle': 'Dónde está un token',
  'connect.stepAuthorize':
    'Abra la aplicación, o agregue una, y presione <b>Authorize</b>. CareerPlug muestra un token de acceso.',
  'connect.stepPasteToken': 'Cópielo completo y péguelo aquí. También puede pegar la línea que lo contiene.',
  'connect.tokenHint':
    'Un token dura dos días. Para seguir conectado durante meses, inicie sesión con el navegador.',
  'connect.callbackAddress': 'Dirección de retorno',
  'connect.copy': 'Copiar',
  'connect.copied': 'Copiada',
  'connect.copyAddress': 'Copiar la dirección de retorno',
  'connect.addressCopied': 'Dirección de retorno copiada.',
  'connect.addressSelected': 'La dirección está seleccionada. Presione {keys} para copiarla.',
  'connect.returnsBy': 'Después de autorizar, CareerPlug',
  'connect.returnsByCallback': 'Abre Hiredesk',
  'connect.returnsByCode': 'Me muestra un código',
  'connect.applicationKey': 'Clave de aplicación',
  'connect.applicationKeyHint': '«Application» en CareerPlug',
  'connect.secret': 'Secreto',
  'connect.secretKnown': 'Ya está completado',
  'connect.showSecret': 'Mostrar el secreto',
  'connect.hideSecret': 'Ocultar el secreto',
  'connect.token': 'Token de acceso',
  'connect.advancedToken': 'Otras direcciones',
  'connect.connect': 'Conectar',
  'connect.connecting': 'Conectando…',
  'connect.pasteHint': 'Pegue, no escriba: I, l y 1 se ven iguales allí, y también 0 y O.',
  'connect.advanced': 'Otras direcciones y alcance',
  'connect.appOrigin': 'Dirección de CareerPlug',
  'connect.apiOrigin': 'Dirección de la API',
  'connect.scope': 'Alcance',
  'connect.optional': 'opcional',
  'connect.scopeHint': 'Solo si CareerPlug le dio uno, como global_partner_api.',
  'connect.continue': 'Continuar en el navegador',
  'connect.starting': 'Abriendo el navegador…',
  'connect.back': 'Atrás',

  'connect.keyMissing': 'Pegue la clave de aplicación.',
  'connect.secretMissing': 'Pegue el secreto.',
  'connect.tokenMissing': 'Pegue el token de acceso.',
  'connect.keySpaces': 'Hay un espacio en medio. Copie la clave otra vez, de una sola pieza.',
  'connect.keyShort': 'Parece cortada. Copie la clave otra vez, completa.',
  'connect.keyAddress': 'Esto es una dirección, no una clave. Copie la fila larga de letras y números.',
  'connect.keyShape': 'No parece una clave de CareerPlug. Cópiela otra vez, completa.',
  'connect.keysSame': 'Es igual a la clave de aplicación. Copie la que se llama Secret.',
  'connect.originShape': 'Escriba una dirección como https://app.careerplug.com',
  'connect.originPlain': 'Esta dirección no está protegida. Use una que empiece con https://',

  'connect.waitingTitle': 'Continúe en su navegador',
  'connect.waitingText': 'Abrimos CareerPlug allí. Inicie sesión, elija Authorize y Hiredesk hace el resto.',
  'connect.openAgain': 'Abrir el navegador otra vez',
  'connect.openedAgain': 'El navegador se abrió otra vez.',
  'connect.copyLink': 'Copiar el enlace',
  'connect.linkCopied': 'Enlace copiado. Péguelo en un navegador de esta computadora.',
  'connect.codeLabel': '¿CareerPlug le muestra un código?',
  'connect.codePlaceholder': 'Pegue el código, o la dirección completa de esa página',
  'connect.codeMissing': 'Primero pegue el código.',
  'connect.useCode': 'Usar este código',
  'connect.timeLeft': 'Quedan {time}',
  'connect.cancel': 'Cancelar',

  'connect.weakTitle': 'Esta computadora no tiene un lugar seguro para las claves',
  'connect.weakText':
    'Ha iniciado sesión en {name} y aún no se ha escrito nada en esta computadora. Usted decide qué se puede guardar.',
  'connect.weakRisk':
    'Hiredesk cifra todo lo que guarda, pero la clave quedaría al lado. Quien pueda leer sus archivos podría leer a sus solicitantes y actuar en CareerPlug como usted.',
  'connect.weakMend':
    'Quien se ocupa de esta computadora puede arreglarlo: configure un llavero (GNOME Keyring o KWallet) que se abra al iniciar la sesión, y abra Hiredesk de nuevo.',
  'connect.weak.memory-only.title': 'No guardar nada',
  'connect.weak.memory-only.text':
    'Trabaje ahora. Al salir se olvida todo: la próxima vez inicia sesión de nuevo, y las solicitudes sin enviar se pierden.',
  'connect.weak.keep-anyway.title': 'Guardarlo aquí de todos modos',
  'connect.weak.keep-anyway.text':
    'Su sesión sigue iniciada y las solicitudes resisten una falla. Elíjalo si solo usted usa esta computadora.',
  'connect.weak.cancel.title': 'No iniciar sesión',
  'connect.weak.cancel.text': 'Hiredesk devuelve su acceso. No queda nada en esta computadora.',

  'connect.redeemingTitle': 'Iniciando su sesión',
  'connect.redeemingText':
    'CareerPlug aceptó. Hiredesk está recibiendo su acceso y mirando su cuenta por primera vez.',

  'connect.check.token.works': 'Sesión aceptada',
  'connect.check.token.failed': 'Sesión no aceptada',
  'connect.check.token.not-tried': 'Sesión: sin probar',
  'connect.check.jobs.works': 'Se pueden leer los puestos',
  'connect.check.jobs.failed': 'No se pueden leer los puestos',
  'connect.check.jobs.not-tried': 'Puestos: sin probar',
  'connect.check.applicants.works': 'Se pueden leer los solicitantes',
  'connect.check.applicants.failed': 'No se pueden leer los solicitantes',
  'connect.check.applicants.not-tried': 'Solicitantes: sin probar',
  'connect.check.keysRefused':
    'CareerPlug acepta las claves pero no les muestra datos: para eso quiere la sesión de una persona. Inicie sesión con el navegador; sirven las mismas dos claves.',
  'connect.signInWithBrowser': 'Iniciar sesión con el navegador',
  'connect.check.forbidden':
    'Esta sesión no puede leerlos. Pida acceso a un administrador de CareerPlug, o inicie sesión como alguien que lo tenga.',

  'connect.failure.noInternet.title': 'Sin internet',
  'connect.failure.noInternet.text':
    'Esta computadora no llega a ningún sitio ahora. Revise la conexión e intente otra vez.',
  'connect.failure.unreachable.title': 'No se llega a CareerPlug',
  'connect.failure.unreachable.text':
    '{host} no responde, aunque se indicó esa dirección. Revise la dirección o intente más tarde.',
  'connect.failure.certificate.title': 'La conexión no es segura',
  'connect.failure.certificate.text':
    '{host} no pudo demostrar quién es, así que no se le envió nada. Revise la dirección y el reloj de esta computadora.',
  'connect.failure.timeout.title': 'CareerPlug tardó demasiado',
  'connect.failure.timeout.text':
    '{host} no respondió a tiempo. No se perdió nada. Intente otra vez en un momento.',
  'connect.failure.throttled.title': 'CareerPlug pide esperar',
  'connect.failure.throttled.text':
    'Llegaron demasiadas peticiones desde aquí. Intente después de las {time}.',
  'connect.failure.notJson.title': 'Esa no es la respuesta habitual de CareerPlug',
  'connect.failure.notJson.text':
    'Llegó una página web donde se esperaban datos. CareerPlug puede estar en mantenimiento, o la dirección es de otro sitio. Sus claves están a salvo.',
  'connect.failure.serverError.title': 'CareerPlug tiene un problema',
  'connect.failure.serverError.text':
    'Respondió con un error propio. Hasta donde sabemos, sus claves están bien. Intente otra vez en unos minutos.',
  'connect.failure.invalidClient.title': 'CareerPlug no conoce estas claves',
  'connect.failure.invalidClient.text':
    'La clave de aplicación o el secreto no es correcto, o la aplicación fue eliminada. Copie ambas otra vez: I, l y 1 se ven iguales allí, y también 0 y O.',
  'connect.failure.invalidGrant.title': 'El código no sirve',
  'connect.failure.invalidGrant.text':
    'Ya se usó, es demasiado viejo o pertenece a otra dirección de retorno. Empiece otra vez para obtener uno nuevo.',
  'connect.failure.invalidScope.title': 'CareerPlug rechazó el alcance',
  'connect.failure.invalidScope.text': 'Deje el alcance vacío, salvo que CareerPlug le haya dado uno.',
  'connect.failure.accessDenied.title': 'No se concedió el acceso',
  'connect.failure.accessDenied.text':
    'Alguien eligió no autorizar a Hiredesk en el navegador. No se leyó nada. Puede empezar otra vez.',
  'connect.failure.codeExpired.title': 'Pasaron los diez minutos',
  'connect.failure.codeExpired.text':
    'Los códigos de CareerPlug duran diez minutos. Empiece otra vez para obtener uno nuevo.',
  'connect.failure.foreignState.title': 'Llegó otra cosa',
  'connect.failure.foreignState.text':
    'Llegó una respuesta que no es de este inicio de sesión. Se ignoró. Siga en el navegador, por favor.',
  'connect.failure.unsolicitedCode.title': 'Llegó un código que nadie pidió',
  'connect.failure.unsolicitedCode.text':
    'No se usó. Si acaba de autorizar la aplicación en los ajustes de CareerPlug, siga en el navegador para terminar aquí.',
  'connect.failure.hostNotAllowed.title': 'Esta dirección no está permitida aquí',
  'connect.failure.hostNotAllowed.text':
    'Esta ventana solo se conecta con la empresa de ejemplo de esta computadora. No se envió nada.',
  'connect.failure.invalidInput.title': 'Algo del formulario no está bien',
  'connect.failure.invalidInput.text': 'Revise las claves y las direcciones, e intente otra vez.',
  'connect.failure.invalidCode.text':
    'Pegue el código de la página de CareerPlug, o la dirección completa de esa página.',
  'connect.failure.weakEncryption.title': 'Esta computadora no puede proteger las claves',
  'connect.failure.weakEncryption.text':
    'No tiene un almacén de claves en el que Hiredesk confíe, así que no se guardó nada. Consulte a quien se ocupa de esta computadora.',
  'connect.failure.forbidden.title': 'Esta cuenta no puede hacer eso',
  'connect.failure.forbidden.text':
    'CareerPlug inició su sesión, pero no deja que esta aplicación lea la cuenta. Consulte a su administrador de CareerPlug.',
  'connect.failure.ended.title': 'Inicie sesión otra vez',
  'connect.failure.ended.text': 'Su sesión de CareerPlug terminó. Todo lo de esta computadora se conserva.',
  'connect.failure.refusedByResources.title': 'CareerPlug no le muestra datos a esta clave',
  'connect.failure.refusedByResources.text':
    'La sesión se inició, pero con ella no se puede leer nada. Pida a CareerPlug que active el acceso a la API de su cuenta e inicie sesión otra vez.',
  'connect.failure.diskFull.title': 'El disco está lleno',
  'connect.failure.diskFull.text': 'Hiredesk no pudo guardar. Libere espacio e intente otra vez.',
  'connect.failure.storage.title': 'Hiredesk no pudo guardar en esta computadora',
  'connect.failure.storage.text':
    'No se borró nada. Intente otra vez; si sigue igual, copie los detalles para soporte.',
  'connect.failure.locked.title': 'El almacén de claves está bloqueado',
  'connect.failure.locked.text':
    'Desbloquee el almacén de claves de esta computadora e intente otra vez. No se cambió nada.',
  'connect.failure.other.title': 'No funcionó',
  'connect.failure.other.text': 'No se perdió nada. Intente otra vez; los detalles dicen más.',
};
