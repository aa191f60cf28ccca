import { fail, ok, type Result } from '#shared/base/result.ts'
import type { uploadPicture as route } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Chance } from '../platform/chance.ts'
import type { Turn } from '../platform/http/http.ts'
import type { SignUpload } from '../platform/pictures/sign-upload.ts'
import { maySeeBrand } from '../platform/http/scope.ts'

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

export const uploadPicture =
  ({ chance, signUpload }: { chance: Chance; signUpload: SignUpload }) =>
  async (
    { brand, contentType, bytes }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const picture = `pictures/${brand}/${chance.id('pos', now).slice(4).toLowerCase()}.${ENDINGS[contentType]}`
    return ok({ uploadUrl: await signUpload(picture, contentType, bytes), picture, url: `/${picture}` })
  }
