import type { Touch } from '../../../functions/platform/manifest.ts'
import type { BaseStack } from '../stacks/base-stack.ts'
import { busPut } from './bus-put.ts'
import { failuresWrite } from './failures-write.ts'
import type { Grant, Right } from './grant.ts'
import { machinesLeave } from './machines-leave.ts'
import { machinesPublish } from './machines-publish.ts'
import { menusRead } from './menus-read.ts'
import { picturesWrite } from './pictures-write.ts'
import { keepBelow, readBelow, writeBelow } from './secrets.ts'
import { tableRead } from './table-read.ts'
import { tableWrite } from './table-write.ts'
import { webhookQueueSend } from './webhook-queue-send.ts'

const GRANTS: Record<Touch, Grant> = {
  'table:read': tableRead,
  'table:write': tableWrite,
  'line-secrets:read': readBelow('line'),
  'line-secrets:write': writeBelow('line'),
  'sms-secrets:read': readBelow('sms'),
  'sms-secrets:write': keepBelow('sms'),
  'session-keys:read': readBelow('session'),
  'session-keys:write': writeBelow('session'),
  'webhook-queue:send': webhookQueueSend,
  'machines:publish': machinesPublish,
  'machines:leave': machinesLeave,
  'pictures:write': picturesWrite,
  'menus:read': menusRead,
  'bus:put': busPut,
  'failures:write': failuresWrite,
}

export const rightsFor = (touches: Touch[], base: BaseStack): Right[] =>
  touches.flatMap((touch) => {
    const grant = GRANTS[touch]
    if (!grant) throw new Error(`infra/cloud/touches grants nothing for '${touch}'`)
    return grant(base)
  })
