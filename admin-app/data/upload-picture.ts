import type { BrandHere } from './here.tsx'
import { call } from './api.ts'

const TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
const BYTES_MAX = 1_000_000

export type Uploaded = { picture: string; url: string } | { refused: string }

/** Asks for a place, then puts the picture there; the API never carries the bytes. */
export const uploadPicture = async (brand: BrandHere['id'], file: File): Promise<Uploaded> => {
  const contentType = TYPES.find((type) => type === file.type)
  if (!contentType) return { refused: '這個檔案不是 PNG、JPEG 或 WebP，換一張再放。' }
  if (file.size > BYTES_MAX) return { refused: '這張超過 1 MB。縮小到 1600 像素寬左右，再放一次。' }
  const place = await call('POST /admin/pictures', { brand, contentType, bytes: file.size })
  if (!place.ok) return { refused: '現在放不上去，等一下再試一次；原本的卡面沒有動。' }
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
  return { refused: '照片傳到一半斷了，再放一次就好。' }
}
