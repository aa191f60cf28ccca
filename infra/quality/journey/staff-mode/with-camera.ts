interface Tablet {
  /** What is held before its camera. */
  heldUp?: string
  /** What became of each time the camera was on. */
  cameras: ('on' | 'off')[]
}

/** Runs in the page: a browser with a camera, which sees codes as Chrome on Android does. */
export const withCamera = () => {
  const tablet = globalThis as unknown as Tablet
  tablet.cameras = []
  const getUserMedia = async () => {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')!
    setInterval(() => pen.fillRect(0, 0, canvas.width, canvas.height), 50)
    const stream = canvas.captureStream(10)
    const nth = tablet.cameras.push('on') - 1
    for (const track of stream.getTracks()) {
      const stop = track.stop.bind(track)
      track.stop = () => {
        tablet.cameras[nth] = 'off'
        stop()
      }
    }
    return stream
  }
  class BarcodeDetector {
    detect = async () => (tablet.heldUp === undefined ? [] : [{ rawValue: tablet.heldUp }])
  }
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } })
  Object.assign(globalThis, { BarcodeDetector })
}

/** Runs in the page. */
export const holdUp = (code: string) => void Object.assign(globalThis, { heldUp: code })
/** Runs in the page. */
export const camerasSeen = () => (globalThis as unknown as Tablet).cameras
