import type { BrandHere } from './here.tsx'
import { call } from './api.ts'
import { uploadWords } from '../words/words.ts'

const TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
const BYTES_MAX = 1_000_000

export type Uploaded = { picture: string; url: string } | { refused: string }

/** Asks for a place, then puts the picture there; the API never carries the bytes. */
export const uploadPicture = async (brand: BrandHere['id'], file: File): Promise<Uploaded> => {
  const contentType = TYPES.find((type) => type === file.type)
  if (!contentType) return { refused: uploadWords.wrongType }
  if (file.size > BYTES_MAX) return { refused: uploadWords.tooLarge }
  const place = await call('POST /admin/pictures', { brand, contentType, bytes: file.size })
  if (!place.ok) return { refused: uploadWords.noPlace }
  try {
    const put = await fetch(place.value.uploadUrl, {
      method: 'PUT',
      headers: { 'content-type': contentType },
      body: file,
    })
    if (put.ok) return place.value
  } catch {
    // Told below: to the marketer it is the same as a refusal.
  }
  return { refused: uploadWords.broken }
}
