import type { DefaultTheme, LocaleConfig } from 'vitepress';
import { navigationIn, sidebarIn } from './navigation';

/** The two languages of the site, with the words of its frame. */
export const siteLocales: LocaleConfig<DefaultTheme.Config> = {
  root: {
    label: '简体中文',
    lang: 'zh-CN',
    title: '社区 1373',
    description: '社区治理领域库：服务到了谁、谁在什么时候服务、费用由谁分担，结果精确，每个数字都说明理由。',
    themeConfig: {
      nav: navigationIn('zh-CN'),
      sidebar: sidebarIn('zh-CN'),
      outline: { level: [2, 3], label: '本页内容' },
      docFooter: { prev: '上一页', next: '下一页' },
      sidebarMenuLabel: '目录',
      returnToTopLabel: '回到顶部',
      langMenuLabel: '切换语言',
      darkModeSwitchLabel: '外观',
      lightModeSwitchTitle: '切换到浅色',
      darkModeSwitchTitle: '切换到深色',
      skipToContentLabel: '跳到正文',
      notFound: {
        title: '没有这一页',
        quote: '地址可能写错，也可能已经变动。请用搜索或目录查找。',
        linkText: '回到首页',
        linkLabel: '回到首页',
      },
    },
  },

  en: {
    link: '/en/',
    label: 'English',
    lang: 'en',
    title: 'Community 1373',
    description:
      'A domain library for community governance: who is reached, who serves when, who pays what, exactly, with a reason for every figure.',
    themeConfig: {
      nav: navigationIn('en'),
      sidebar: sidebarIn('en'),
      outline: { level: [2, 3], label: 'On this page' },
      notFound: { quote: 'The address may be mistyped, or the page has moved. Try the search or the menu.' },
    },
  },
};
