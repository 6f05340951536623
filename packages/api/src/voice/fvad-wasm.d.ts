/** WebRTC's voice activity detection, compiled to WebAssembly. The package has no types of its own; these name what is used of it. */
declare module '@echogarden/fvad-wasm' {
  interface Fvad {
    _malloc(bytes: number): number;
    _free(address: number): void;
    /** A detector, or 0. */
    _fvad_new(): number;
    _fvad_free(detector: number): void;
    /** 0 (takes most for speech) to 3 (takes least); answers 0, or -1. */
    _fvad_set_mode(detector: number, mode: number): number;
    _fvad_set_sample_rate(detector: number, rate: number): number;
    /** 1: speech; 0: none; -1: a length that it does not take. */
    _fvad_process(detector: number, samples: number, count: number): number;
    /** Another object once the memory has grown: to be asked for at each use. */
    readonly HEAPU8: Uint8Array;
  }
  export default function load(): Promise<Fvad>;
}
