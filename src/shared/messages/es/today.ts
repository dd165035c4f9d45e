import type { today as english } from '../en/today.ts';

export const today: Record<keyof typeof english, string> = {
  'today.title': 'Hoy',
  'today.asOf': 'CareerPlug · actualizado {when}',
  'today.neverComplete':
    'Se está leyendo CareerPlug por primera vez. Estos números crecen hasta que termine.',
  'today.summary':
    '{count, plural, =0 {Nadie espera una primera llamada.} one {# persona espera una primera llamada.} other {# personas esperan una primera llamada.}}',
  'today.summaryLate':
    '{count, plural, =0 {Nadie ha esperado más de dos días.} one {# ha esperado más de dos días.} other {# de ellas han esperado más de dos días.}}',
  'today.nobodyWaits': 'No queda nadie nuevo sin contacto o decisión.',
  'today.waiting': 'Esperan una primera llamada',
  'today.waitingHow': 'Nuevas en CareerPlug, sin contacto anotado aquí y sin la marca No.',
  'today.over48': 'más de 48 horas',
  'today.under48': 'de 24 a 48 horas',
  'today.under24': 'de 4 a 24 horas',
  'today.under4': 'menos de 4 horas',
  'today.undated':
    '{count, plural, one {# más no tiene fecha de solicitud.} other {# más no tienen fecha de solicitud.}}',
  'today.location': 'Lugar',

  'today.all': 'Esperan',
  'today.byAge': 'Por espera',
  'today.inLocation':
    '{count, plural, one {# persona espera en {place}} other {# personas esperan en {place}}}, {band}',
  'today.allInLocation':
    '{count, plural, one {# persona espera en {place}} other {# personas esperan en {place}}}',
  'today.moreLocations': 'Mostrar los {count, number} lugares',
  'today.fewerLocations': 'Mostrar menos',
  'today.fresh': 'Nuevo',
  'today.unread': 'sin ver todavía',
  'today.appliedToday': 'solicitaron hoy',
  'today.nothingFresh': 'No queda nadie por ver.',
  'today.reminders': 'Recordatorios para hoy',
  'today.noReminders': 'No hay recordatorios para hoy.',
  'today.reminderDue': 'para {when}',
  'today.reminderOverdue': 'pendiente desde {when}',
  'today.reminderDone': 'Hecho: el recordatorio sobre {name}',
  'today.noName': 'Sin nombre',
  'today.silentJobs': 'Puestos sin solicitantes esta semana',
  'today.noSilentJobs': 'Cada puesto abierto desde hace una semana tuvo algún solicitante.',
  'today.noJobs': 'No hay puestos abiertos.',
  'today.lastApplied': 'último solicitante hace {age}',
  'today.neverApplied': 'todavía sin solicitantes',
  'today.more': '{count, plural, one {# más} other {# más}}',
  'today.fewer': 'Mostrar menos',
  'today.beyond': 'Los primeros {shown, number} de {count, number}.',
  'today.needsYou':
    '{count, plural, one {# solicitud en persona necesita su atención.} other {# solicitudes en persona necesitan su atención.}}',
  'today.needsYouRejected': 'CareerPlug no aceptó la solicitud de {name}.',
  'today.needsYouReview': 'No se sabe si llegó la solicitud de {name}. Compare y decida.',
  'today.needsYouOpen': 'Abrir',
  'today.outbox': 'Bandeja de salida',
  'today.outboxUnsent':
    '{count, plural, one {De # solicitud en persona aún no se sabe si llegó.} other {De # solicitudes en persona aún no se sabe si llegaron.}}',
  'today.outboxDrafts':
    '{count, plural, one {# solicitud en persona quedó sin terminar.} other {# solicitudes en persona quedaron sin terminar.}}',
  'today.outboxOpen': 'Abrir la bandeja',
};
