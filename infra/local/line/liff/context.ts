// What liff.getContext() reads. The SDK does not check this token's signature.
import type { Channel } from '../channel.ts'

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const available = (permission: boolean, minVer: string) => ({ permission, minVer })

export const contextToken = (channel: Channel, userId?: string): string =>
  `${encode({ alg: 'none' })}.${encode({
    type: userId ? 'utou' : 'external',
    ...(userId ? { userId, viewType: 'full' } : {}),
    liffId: channel.login.liffId,
    endpointUrl: channel.login.endpointUrl,
    permanentLinkPattern: 'concat',
    scope: channel.login.scope,
    miniDomainAllowed: false,
    availability: {
      shareTargetPicker: available(true, '10.3.0'),
      scanCodeV2: { ...available(true, '11.7.0'), minOsVer: '14.3.0' },
      // Inside LINE the SDK would hand over to a liff:// address that only the real client knows.
      multipleLiffTransition: available(userId === undefined, '10.18.0'),
      subwindowOpen: available(true, '11.7.0'),
    },
  })}.sim`
