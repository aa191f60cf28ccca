import * as routes from '#shared/contract/brand.ts'
import { ok } from '#shared/base/result.ts'
import { countPosters } from '#functions/abilities/counts.ts'
import { staffOf } from '#functions/abilities/house.ts'
import { chance } from '../platform/chance.ts'
import { on, serve } from '../platform/http/http.ts'
import { signUpload } from '../platform/pictures/sign-upload.ts'
import { withinRate } from '../platform/http/rate.ts'
import { claimCode } from './counter/claim-code.ts'
import { pairDevice } from './counter/pair-device.ts'
import { revokeDevice } from './counter/revoke-device.ts'
import { setWorth } from './counter/set-worth.ts'
import { showScreen } from './counter/show-screen.ts'
import { standCode } from './counter/stand-code.ts'
import { startPairing } from './counter/start-pairing.ts'
import { findStoreOf } from './stores/find-store-of.ts'
import { hangPoster } from './stores/hang-poster.ts'
import { listStores } from './stores/list-stores.ts'
import { openStore } from './stores/open-store.ts'
import { readFace } from './read-face.ts'
import { recordScan } from './record-scan.ts'
import { setDayEnd } from './set-day-end.ts'
import { setPin } from './stores/set-pin.ts'
import { setPlace } from './stores/set-place.ts'
import { findBrand } from './store.ts'
import { uploadPicture } from './upload-picture.ts'

const deps = { chance, withinRate, signUpload, countPosters }

export const handler = serve(
  [
    on(routes.brandFace, readFace()),
    on(routes.standingCode, async ({ id }, { actor, now }) => {
      const store = await findStoreOf(actor, id)
      if (!store.ok) return store
      const brand = await findBrand(actor.group, store.value.brand)
      return brand ? ok(await standCode(deps)(brand, id, now)) : { ok: false, failure: 'not-found' }
    }),
    on(routes.counterScreen, showScreen(deps)),
    on(routes.setWorth, setWorth(deps)),
    on(routes.pairDevice, pairDevice(deps)),
    on(routes.listStores, listStores(deps)),
    on(routes.openStore, openStore(deps)),
    on(routes.setPin, setPin()),
    on(routes.setPlace, setPlace),
    on(routes.setDayEnd, setDayEnd),
    on(routes.hangPoster, hangPoster(deps)),
    on(routes.startPairing, startPairing(deps)),
    on(routes.revokeDevice, revokeDevice()),
    on(routes.uploadPicture, uploadPicture(deps)),
    on(routes.claimCode, claimCode(deps)),
    on(routes.recordScan, recordScan(deps)),
  ],
  { staffOf },
)
