import type { Pairs } from './columns';

/** 每页都有的“存为图片”和“代码”的文字。 */
export const alongTexts = {
  'picture.save': ['本页存为图片', 'Save this view as a picture'],
  'picture.failed': [
    '图片未能生成。可改用浏览器的打印功能存为 PDF。',
    'The picture could not be made. Print the page to a PDF instead.',
  ],
  'code.title': ['本页背后的代码', 'The code behind this view'],
  'code.show': ['查看代码', 'Show the code'],
  'code.hide': ['收起代码', 'Hide the code'],
  'code.lead': [
    '下面的程序用同一个库算出本页的数字，复制后可直接运行（Node 20.19 以上，ES 模块）。',
    'This program gives the figures of this view by the same library; it runs as pasted (Node 20.19 or later, an ES module).',
  ],
  'code.copy': ['复制代码', 'Copy the code'],
  'code.copied': ['已复制代码', 'The code is copied'],
  'code.copy-failed': [
    '浏览器不允许复制，请手动选中代码。',
    'The browser does not allow copying; select the code by hand.',
  ],
  'code.none': ['本页没有对应的代码。', 'There is no code for this view.'],
} as const satisfies Pairs;
