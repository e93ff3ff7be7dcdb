import type { Theme } from 'vitepress';
// The theme without web fonts: the fonts of the system have Chinese, and nothing is loaded from outside.
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

export default { extends: DefaultTheme } satisfies Theme;
