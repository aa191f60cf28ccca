import { expect, test } from 'vitest'
import { instant } from './text-schema.ts'

test.each(['2026-11-21T02:00:00Z', '2026-11-21T02:00:00.0Z', '2026-11-21T02:00:00.000123Z'])(
  'an instant is kept in one form, so that texts sort as times: %s',
  (at) => expect(instant.parse(at)).toBe('2026-11-21T02:00:00.000Z'),
)

test.each(['2026-11-21T02:00:00', '2026-11-21', '2026-02-30T02:00:00Z', 'yesterday'])('%s is none', (at) =>
  expect(instant.safeParse(at).success).toBe(false),
)
