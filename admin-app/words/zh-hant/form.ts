export const form = {
  save: '儲存',
  saved: '存好了',
  optional: '選填',
}

export const uploadWords = {
  wrongType: '這個檔案不是 PNG、JPEG 或 WebP，換一張再放。',
  tooLarge: '這張超過 1 MB。縮小到 1600 像素寬左右，再放一次。',
  noPlace: '現在放不上去，等一下再試一次；原本的卡面沒有動。',
  broken: '照片傳到一半斷了，再放一次就好。',
}
