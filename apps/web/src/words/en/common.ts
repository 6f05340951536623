/** What many places say. */
export const common = {
  tryAgain: 'Try again',
  didNotLoad: 'This did not load',
  goBack: 'Go back',
  close: 'Close',
  dismiss: 'Dismiss',
  open: 'Open',
  done: 'Done',
  cancel: 'Cancel',
  choose: 'Choose…',
  notice: 'Notice',
  /** `key`: what leads to them on the keyboard. */
  notices: (key: string) => `Notices (${key})`,
  catchingUp: 'Catching up',
  mayBeOld: 'What you see may be old.',
  notSaved: 'That was not saved',
  pleaseTryAgain: 'Please try again.',
  unreachable: 'Ezri could not be reached. Try again in a moment.',
};
