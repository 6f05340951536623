const NOTES_HZ = [660, 880];
const NOTE_SECONDS = 0.16;
const LOUDNESS = 0.08;

/** Two soft rising notes. Browsers allow it only after the person has clicked on the page; until then it is silent. */
export function chime(): void {
  const context = new AudioContext();
  for (const [n, hertz] of NOTES_HZ.entries()) {
    const start = context.currentTime + n * NOTE_SECONDS;
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    volume.gain.linearRampToValueAtTime(0, start + NOTE_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + NOTE_SECONDS);
    if (n === NOTES_HZ.length - 1) tone.addEventListener('ended', () => void context.close());
  }
}
