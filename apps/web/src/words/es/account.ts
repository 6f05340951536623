import { PASSWORD_MAX, PASSWORD_MIN } from '@ezri/contract';
import type { Words } from '../index.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('es');

export const account: Words['account'] = {
  signIn: 'Iniciar sesión',
  signUp: 'Crear una cuenta',
  create: 'Crear cuenta',
  choice: 'Iniciar sesión o crear una cuenta',
  name: '¿Cómo quieres que te llame Ezri?',
  nameHelp: 'Tu nombre o cualquier otro. Solo lo ves tú.',
  email: 'Correo electrónico',
  password: 'Contraseña',
  passwordHelp: (least) => `Al menos ${least} caracteres.`,
  demo: {
    title: 'Esto es una demostración. Entra como',
    continueAs: 'Continuar como',
    staff: 'Equipo',
    super: 'Supervisión',
  },
  fields: {
    name: 'Dinos cómo llamarte, en 80 caracteres como máximo.',
    email: 'Esto no es una dirección de correo.',
    password: `Usa de ${PASSWORD_MIN} a ${PASSWORD_MAX} caracteres.`,
  },
  unreachable: 'No se pudo conectar con Ezri. Revisa tu conexión e inténtalo de nuevo: no se pierde nada de lo que escribiste.',
  tryAgainIn: (seconds) => `Puedes volver a probar en ${seconds} s.`,
  menu: {
    name: 'Tu cuenta',
    goTo: 'Ir a',
    staffArea: 'Área del equipo',
    conversations: 'Conversaciones',
    signOut: 'Cerrar sesión',
  },
  signOut: {
    title: '¿Cerrar sesión ahora?',
    text: (messages) =>
      plural(messages, {
        one: `${messages} mensaje aún no ha llegado a Ezri. Al cerrar sesión se borra lo que se guarda en este dispositivo.`,
        other: `${messages} mensajes aún no han llegado a Ezri. Al cerrar sesión se borra lo que se guarda en este dispositivo.`,
      }),
    confirm: (messages) => plural(messages, { one: 'Cerrar sesión y perderlo', other: 'Cerrar sesión y perderlos' }),
    stay: 'Seguir en la sesión',
    failed: 'Tu sesión sigue abierta',
  },
};
