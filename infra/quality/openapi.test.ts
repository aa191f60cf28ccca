import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from '#shared/base/schema.ts'
import { allRoutes } from '#shared/contract/contracts.ts'
import { route } from '#shared/contract/route.ts'
import { openapiOf } from './openapi-document.ts'

const bend = route({
  key: 'PUT /shelves/{id}/label',
  who: 'staff',
  permission: 'stores.write',
  summary: 'Names a shelf.',
  input: z.strictObject({ id: z.string(), label: z.string().max(9) }),
  output: z.object({ label: z.string() }),
  failures: { 'shelf-full': 409 },
})

describe('the OpenAPI document', () => {
  const document = openapiOf([bend]) as any
  const operation = document.paths['/shelves/{id}/label'].put

  test('puts the places of the path into parameters and the rest into the body', () => {
    expect(operation.parameters[0]).toMatchObject({ name: 'id', in: 'path', required: true })
    expect(operation.requestBody.content['application/json'].schema).toMatchObject({
      properties: { label: { type: 'string', maxLength: 9 } },
      required: ['label'],
    })
  })

  test('names every failure in the problem of its status', () => {
    const codes = operation.responses[409].content['application/problem+json'].schema.allOf[1].properties.code.enum
    expect(codes).toEqual(['shelf-full'])
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '403', '429', '503']))
  })

  test('says who may call', () => {
    expect(operation.security).toEqual([{ staff: [] }])
    expect(operation.description).toBe('For staff who may stores.write.')
  })

  test('gives every operation a name of its own', () => {
    const ids = Object.values(openapiOf(allRoutes()).paths as object).flatMap((path) =>
      Object.values(path as object).map((one: any) => one.operationId as string),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(allRoutes().length)
  })

  test('is written down as the contracts say (npm run openapi)', () => {
    expect(JSON.parse(readFileSync('shared/contract/openapi.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(openapiOf(allRoutes()))),
    )
  })
})
