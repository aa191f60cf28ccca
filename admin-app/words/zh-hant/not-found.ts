export const notFoundWords = {
  title: '找不到這一頁',
  heading: '這裡沒有東西。',
  body: '網址可能少了幾個字，或是這一頁搬走了。左邊的選單都還在。',
}
