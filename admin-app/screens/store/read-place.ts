import type { Coordinates } from '#shared/domain/brand/place.ts'

/** As a map copies it: `25.03301, 121.56542`. Undefined for anything else. */
export const readPlace = (text: string): Coordinates | undefined => {
  const [lat, lng, more] = text
    .split(/[,，\s]+/)
    .filter(Boolean)
    .map(Number)
  if (lat === undefined || lng === undefined || more !== undefined) return undefined
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined
}

export const sayPlace = ({ lat, lng }: Coordinates): string => `${lat}, ${lng}`
