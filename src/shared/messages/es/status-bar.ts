import type { statusBar as english } from '../en/status-bar.ts';

export const statusBar: Record<keyof typeof english, string> = {
  'statusBar.label': 'Estado',
  'statusBar.checking': 'Comprobando la conexión',
  'statusBar.online': 'En línea',
  'statusBar.noInternet': 'Sin internet',
  'statusBar.notAnswering': 'CareerPlug no responde',
  'statusBar.throttled': 'CareerPlug pide ir más despacio',
  'statusBar.synced': 'Actualizado {time}',
  'statusBar.neverSynced': 'Aún sin actualizar',
  'statusBar.checkingForChanges': 'Buscando cambios',
  'statusBar.firstJobs':
    '{count, plural, =0 {Leyendo puestos} other {Leyendo puestos, {count, number} hasta ahora}}',
  'statusBar.firstApplicants':
    'Leyendo solicitantes, {count, number} hasta ahora{total, plural, =0 {} other { · parte {part, number} de {total, number}}}',
  'statusBar.syncNow': '{line}. Consultar ahora',
  'statusBar.outbox': 'Bandeja de salida {count, number}',
  'statusBar.outboxOverdue': 'Bandeja de salida {count, number}, en espera desde hace más de un día',
  'statusBar.outboxAttention': 'Bandeja de salida {count, number}, requiere atención',
  'statusBar.unreadable': '{count, plural, one {# registro ilegible} other {# registros ilegibles}}',
  'statusBar.encrypted': 'Cifrado en esta computadora',
  'statusBar.weaklyProtected': 'Protección débil en esta computadora',
  'statusBar.memoryOnly': 'Se guarda hasta que salga',
};
