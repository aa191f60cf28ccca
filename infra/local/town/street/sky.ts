// Where the sun, or the moon, stands over the street.
const DAWN = 6
const DUSK = 18
const HALF_DAY = 12
const LEFT = 310
const WIDTH = 690
const HORIZON = 100
const HEIGHT = 86

export interface Sky {
  isNight: boolean
  /** In the street's own units. */
  x: number
  y: number
}

/** @param hour of the local day, 0 to 24 */
export const skyAt = (hour: number): Sky => {
  const isNight = hour < DAWN || hour >= DUSK
  const share = (isNight ? (hour + DAWN) % (2 * HALF_DAY) : hour - DAWN) / HALF_DAY
  return { isNight, x: Math.round(LEFT + share * WIDTH), y: Math.round(HORIZON - Math.sin(share * Math.PI) * HEIGHT) }
}
