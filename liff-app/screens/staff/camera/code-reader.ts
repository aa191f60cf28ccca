// Reads codes with the browser's own camera: the store's tablet is no LINE, whose scanner the clerks' phones use.

interface Detector {
  detect(shown: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

/** Member codes are printed as both. */
const FORMATS = ['qr_code', 'code_128']

/** https://developer.mozilla.org/docs/Web/API/Barcode_Detection_API: Chrome on Android has it; elsewhere codes are typed, or a hand scanner types them. */
const detectorClass = () => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

export const canSeeCodes = (): boolean => detectorClass() !== undefined && navigator.mediaDevices !== undefined

export const createReader = (): Detector => new (detectorClass()!)({ formats: FORMATS })
