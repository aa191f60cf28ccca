// How long it takes from one store to another.
import { HOUR, MINUTE } from '../../../base/time.ts'
import type { Coordinates } from '../../brand/place.ts'

const EARTH_KM = 6371
/** Two stores this near may be one mall: no time is needed between them. */
export const SLACK_KM = 2
/** By road; and what lies beyond the first 60 km, by high-speed rail. */
export const ROAD_KMH = 120
export const ROAD_KM = 60
export const RAIL_KMH = 300

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Along the great circle (haversine). */
export const kilometresBetween = (a: Coordinates, b: Coordinates): number => {
  const half = (from: number, to: number) => Math.sin((radians(to) - radians(from)) / 2) ** 2
  const along = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(along)))
}

/** The least time that so many kilometres take, in ms. */
export const leastTravel = (km: number): number => {
  const far = Math.max(0, km - SLACK_KM)
  const road = Math.min(far, ROAD_KM)
  return (road / ROAD_KMH + (far - road) / RAIL_KMH) * HOUR
}

export interface TooFast {
  km: number
  minutes: number
}

/** Undefined when somebody may well have been at both. Either of the two may be the earlier one. */
export const tooFast = (a: Coordinates, b: Coordinates, apartMs: number): TooFast | undefined => {
  const km = kilometresBetween(a, b)
  const apart = Math.abs(apartMs)
  return apart < leastTravel(km) ? { km: Math.round(km), minutes: Math.round(apart / MINUTE) } : undefined
}
