import type { Theme } from 'vitepress';
// The theme without web fonts: the fonts of the system have Chinese, and nothing is loaded from outside.
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ router, siteData }) => {
    // The reference of the packages stands in English alone: switching the language there stays on the page.
    router.onBeforeRouteChange = (to) => {
      const { base } = siteData.value;
      if (!to.startsWith(`${base}api/`)) return undefined;
      void router.go(`${base}en/${to.slice(base.length)}`);
      return false;
    };
  },
} satisfies Theme;
