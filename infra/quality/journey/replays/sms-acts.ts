// The group's SMS account: tried out, taken away, and connected again, so that codes go out as before.
import { demoSms } from '../../../local/seed/demo-sms.ts'
import type { Act } from './act.ts'
import { brand, type Stage } from './stage.ts'

export const smsActs = async ({ desk }: Stage): Promise<Act[]> => [
  {
    route: 'POST /admin/sms/tests',
    refusal: 'another',
    send: (options) => desk.admin('POST /admin/sms/tests', { brand, phone: '0988000111' }, options),
  },
  {
    route: 'DELETE /admin/sms',
    refusal: 'another',
    send: (options) => desk.admin('DELETE /admin/sms', {}, options),
  },
  {
    route: 'PUT /admin/sms',
    refusal: 'another',
    send: (options) => desk.admin('PUT /admin/sms', { kind: 'mitake', fields: { ...demoSms } }, options),
  },
]
