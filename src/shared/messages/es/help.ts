import type { help as english } from '../en/help.ts';

export const help: Record<keyof typeof english, string> = {
  'help.title': 'Ayuda',
  'help.start': 'En pocas palabras',
  'help.walkIns': 'Alguien llega en persona',
  'help.walkInsText':
    'Elija Nueva solicitud, pida primero el teléfono y el correo, y guarde. Queda segura en esta computadora al instante y se envía a CareerPlug cuando hay internet. La bandeja de salida muestra cómo va cada una.',
  'help.review': 'Revisar a quienes se postularon',
  'help.reviewText':
    'Pulse R en la lista para ver a una persona a la vez, 1, 2 y 3 para Llamar, Quizás y No, Ctrl+Z o ⌘Z para deshacer. Estas marcas quedan en esta computadora; el estado propio de CareerPlug lleva un candado al lado.',
  'help.offline': 'Sin internet',
  'help.offlineText':
    'Puede leer, buscar, marcar y tomar solicitudes. La barra de estado dice qué tan reciente es todo y qué espera para enviarse.',
  'help.shortcuts': 'Todos los atajos de teclado',
  'help.where': 'Qué se guarda y dónde',
  'help.whereText':
    'Todo está en la carpeta de datos de su usuario, una carpeta por cada cuenta de CareerPlug. Nada de ello se envía a otro lugar que a CareerPlug.',
  'help.folder': 'Carpeta',
  'help.mirror': 'Una copia de lo que dice CareerPlug. Si se pierde, se lee de nuevo.',
  'help.desk':
    'Lo que no existe en otro lugar: solicitudes en persona con sus currículos, pruebas de entrega, sus marcas, notas, contactos y recordatorios. Nunca se restablece por sí solo.',
  'help.vault':
    'Claves y tokens, envueltos por el almacén de claves de esta computadora. Si se pierde, inicia sesión de nuevo.',
  'help.log': 'Lo que hizo el programa, sin nombres, direcciones ni claves; para soporte.',
  'help.encrypted': 'cifrado',
  'help.diagnostics': 'Para soporte',
  'help.diagnosticsText':
    'Versión, ajustes, estados y el final del registro. No contiene nombres, direcciones, teléfonos, claves ni servidores de su empresa. Mírelo antes de enviarlo.',
  'help.diagnosticsShow': 'Lo que se copia',
  'help.diagnosticsCopy': 'Copiar',
  'help.diagnosticsCopied': 'Copiado. Péguelo donde soporte lo pida.',
  'help.licences': 'Licencias',
  'help.licencesText':
    'Hiredesk es software libre bajo la licencia MIT. Contiene el trabajo de otras personas, con agradecimiento:',
  'help.licencesMissing': 'La lista se hace al construir Hiredesk y no está en esta copia.',
  'help.guide': 'La guía, con imágenes, está en docs/guide del código fuente, en inglés y en español.',
};
