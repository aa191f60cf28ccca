// Where a store stands on the map.
import { z } from '../../base/schema.ts'

/** Degrees, as maps write them: 25.0330, 121.5654. */
export const coordinates = z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
export type Coordinates = z.infer<typeof coordinates>
