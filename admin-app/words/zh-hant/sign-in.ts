export const signInWords = {
  title: '登入',
  greetings: {
    morning: '早安，開店了。',
    noon: '午安，店裡還好嗎？',
    evening: '晚上好，今天辛苦了。',
    night: '這麼晚，先坐一下。',
  },
  lead: '用你的團隊帳號登入，看看今天誰來了、集了幾點。',
  go: '登入',
  going: '正在帶你過去…',
  back: '登入後會回到你剛剛那一頁。',
  returning: '正在登入…',
  again: '再登入一次',
  months: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  dayOfMonth: '第 {day} 天',
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
}
