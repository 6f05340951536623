import type { Words } from '../index.ts';

export const common: Words['common'] = {
  tryAgain: 'Reintentar',
  didNotLoad: 'No se pudo cargar',
  goBack: 'Volver',
  close: 'Cerrar',
  dismiss: 'Descartar',
  open: 'Abrir',
  done: 'Listo',
  cancel: 'Cancelar',
  choose: 'Elegir…',
  notice: 'Aviso',
  notices: (key) => `Avisos (${key})`,
  catchingUp: 'Poniéndose al día',
  mayBeOld: 'Puede que lo que ves no esté al día.',
  notSaved: 'No se guardó el cambio',
  pleaseTryAgain: 'Inténtalo de nuevo, por favor.',
  unreachable: 'No se pudo conectar con Ezri. Inténtalo de nuevo en un momento.',
};
