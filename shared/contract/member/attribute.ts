// What a brand wants to know of its members, and what it knows.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import {
  ATTRIBUTE_KINDS,
  ATTRIBUTE_NAME_MAX,
  ATTRIBUTE_ORIGINS,
  ATTRIBUTES_MAX,
  CHOICE_MAX,
  CHOICES_MAX,
  TEXT_MAX,
} from '../../domain/member/attribute.ts'
import { route } from '../route.ts'

export const attribute = z.object({
  id: id('att'),
  name: z.string(),
  kind: z.enum(ATTRIBUTE_KINDS),
  choices: z.array(z.string()),
  /** Members may fill it in themselves. */
  byMember: z.boolean(),
})
export type AttributeView = z.infer<typeof attribute>

const written = z.strictObject({
  /** Null for a new one. What is missing in the list is asked no more; what was told of it stays on the members. */
  id: id('att').nullable(),
  name: z.string().trim().min(1).max(ATTRIBUTE_NAME_MAX),
  kind: z.enum(ATTRIBUTE_KINDS),
  choices: z.array(z.string().trim().min(1).max(CHOICE_MAX)).max(CHOICES_MAX),
  byMember: z.boolean().default(false),
})

const list = z.object({ attributes: z.array(attribute), version: z.int() })

export const listAttributes = route({
  key: 'GET /admin/attributes',
  who: 'staff',
  permission: 'members.read',
  summary: 'What the brand wants to know of its members.',
  input: z.strictObject({ brand: id('brd') }),
  output: list,
  failures: {},
})

export const saveAttributes = route({
  key: 'PUT /admin/attributes',
  who: 'staff',
  permission: 'settings.write',
  summary: 'Saves the list over the version that was read.',
  input: z.strictObject({
    brand: id('brd'),
    version: z.int().min(0),
    attributes: z.array(written).max(ATTRIBUTES_MAX),
  }),
  output: list,
  failures: { 'changed-meanwhile': 409, 'attribute-invalid': 422 },
})

const told = z.object({
  ...attribute.shape,
  value: z.string().or(z.number()).nullable(),
  at: instant.nullable(),
  by: z.string().nullable(),
  origin: z.enum(ATTRIBUTE_ORIGINS).nullable(),
})
export type ToldAttribute = z.infer<typeof told>
const member = { id: id('mem'), brand: id('brd') }

export const memberAttributes = route({
  key: 'GET /admin/members/{id}/attributes',
  who: 'staff',
  permission: 'members.read',
  summary: 'What is known of a member, by whom and since when.',
  input: z.strictObject(member),
  output: z.object({ attributes: z.array(told) }),
  failures: {},
})

export const tellAttribute = route({
  key: 'PUT /admin/members/{id}/attributes/{attribute}',
  who: 'staff',
  permission: 'members.write',
  summary: 'Writes down one thing about a member; null forgets it.',
  input: z.strictObject({ ...member, attribute: id('att'), value: z.string().max(TEXT_MAX).or(z.number()).nullable() }),
  output: z.object({ attributes: z.array(told) }),
  failures: { 'attribute-unknown': 404, 'attribute-invalid': 422 },
})

const mine = z.object({
  attributes: z.array(told.pick({ id: true, name: true, kind: true, choices: true, value: true, at: true })),
})

export const myAttributes = route({
  key: 'GET /me/attributes',
  who: 'member',
  summary: 'What the brand lets members fill in about themselves, with what is known.',
  input: z.strictObject({}),
  output: mine,
  failures: { 'member-not-found': 404 },
})

export const tellMine = route({
  key: 'PUT /me/attributes/{attribute}',
  who: 'member',
  summary: 'A member writes down one thing about themselves; null forgets it.',
  input: z.strictObject({ attribute: id('att'), value: z.string().max(TEXT_MAX).or(z.number()).nullable() }),
  output: mine,
  failures: { 'member-not-found': 404, 'attribute-unknown': 404, 'attribute-invalid': 422 },
})

export const TAG_MAX = 20
const tag = z.string().trim().min(1).max(TAG_MAX)

export const giveTag = route({
  key: 'PUT /admin/members/{id}/tags/{tag}',
  who: 'staff',
  permission: 'members.write',
  summary: 'Puts a tag on a member; one that is there keeps its date and origin.',
  input: z.strictObject({ ...member, tag }),
  output: z.object({ tag: z.string(), had: z.boolean() }),
  failures: {},
})

export const takeTag = route({
  key: 'DELETE /admin/members/{id}/tags/{tag}',
  who: 'staff',
  permission: 'members.write',
  summary: 'Takes a tag off a member; one that is not there is off.',
  input: z.strictObject({ ...member, tag }),
  output: z.object({ tag: z.string(), had: z.boolean() }),
  failures: {},
})
