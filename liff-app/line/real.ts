// LINE's own SDK, core and the modules we use; each must be installed before init.
import liff from '@line/liff/core'
import CloseWindow from '@line/liff/close-window'
import GetAccessToken from '@line/liff/get-access-token'
import GetAppLanguage from '@line/liff/get-app-language'
import GetFriendship from '@line/liff/get-friendship'
import GetIDToken from '@line/liff/get-id-token'
import IsApiAvailable from '@line/liff/is-api-available'
import IsInClient from '@line/liff/is-in-client'
import IsLoggedIn from '@line/liff/is-logged-in'
import Login from '@line/liff/login'
import RequestFriendship from '@line/liff/request-friendship'
import ScanCodeV2 from '@line/liff/scan-code-v2'
import type { LineClient } from './line-client.ts'

liff.use(new CloseWindow())
liff.use(new GetAccessToken())
liff.use(new GetAppLanguage())
liff.use(new GetFriendship())
liff.use(new GetIDToken())
liff.use(new IsApiAvailable())
liff.use(new IsInClient())
liff.use(new IsLoggedIn())
liff.use(new Login())
liff.use(new RequestFriendship())
liff.use(new ScanCodeV2())

export const line: LineClient = {
  start: async (liffId) => {
    await liff.init({ liffId })
    const isLoggedIn = liff.isLoggedIn()
    return {
      idToken: isLoggedIn ? liff.getIDToken() : null,
      accessToken: isLoggedIn ? liff.getAccessToken() : null,
      isInClient: liff.isInClient(),
      isLoggedIn,
    }
  },
  login: (redirectUri) => liff.login({ redirectUri }),
  canScan: () => liff.isApiAvailable('scanCodeV2'),
  scan: async () => (await liff.scanCodeV2()).value ?? null,
  // A sub-window of LINE, full size only.
  canRequestFriendship: () => liff.isInClient(),
  requestFriendship: async () => {
    await liff.requestFriendship()
  },
  isFriend: async () => {
    try {
      return (await liff.getFriendship()).friendFlag
    } catch {
      return null
    }
  },
  // LINE's own page for sharing a text: inside LINE it opens the list of friends, and it needs no setting of the channel.
  canShare: () => true,
  share: (text) => void window.open(`https://line.me/R/share?text=${encodeURIComponent(text)}`, '_blank', 'noopener'),
  close: () => liff.closeWindow(),
  language: () => {
    try {
      return liff.getAppLanguage() ?? undefined
    } catch {
      return undefined
    }
  },
}
