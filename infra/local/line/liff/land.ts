// liff.line.me in a browser outside LINE: on to the endpoint with `liff.state`, signed in to nothing.
import { refuse } from '../server/failure.ts'
import type { OpenOperation } from '../server/operation.ts'
import { endpointWithState, readLiffUrl } from './open-liff-url.ts'

export const liffLand: OpenOperation = {
  name: 'liffLand',
  auth: 'open',
  method: 'GET',
  path: '/liff/:liffId*',
  handle: (platform, call) => {
    const search = call.query.size > 0 ? `?${call.query}` : ''
    const address = readLiffUrl(platform, `${platform.origin()}${call.path}${search}`)
    if (!address) throw refuse(404, 'not found')
    return { status: 302, headers: { location: endpointWithState(address).href } }
  },
}
