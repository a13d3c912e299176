import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfPage } from '@shared/domain/mail/page-text';

describe('the text of a page', () => {
  test('keeps paragraphs, lists, cells and short links', () => {
    const text = textOfPage(
      '<!doctype html><h1>Bestellung</h1><p>zw&ouml;lf&nbsp;<b>T&uuml;ren</b>,\n  bitte</p><ul><li>Eiche<li>Buche</ul>' +
        '<table><tr><td>Preis</td><td>4.200&nbsp;&euro;</td></tr></table><a href="https://a.example/plan">Plan</a>' +
        '<br><a href="https://a.example/">a.example</a><img alt="Siegel" src="x"><pre>a\n  b</pre>',
    );
    expect(text).toBe(
      'Bestellung\n\nzwölf Türen, bitte\n\n- Eiche\n- Buche\nPreis 4.200 €\nPlan (https://a.example/plan)\na.example [Siegel]\na\n  b',
    );
  });

  test('ends lines as they were typed', () => {
    expect(textOfPage('<div>a</div><div><br></div><div>b<br></div><div>c</div>d<br>e<br><br>f')).toBe(
      'a\n\nb\nc\nd\ne\n\nf',
    );
  });

  test('has nothing of what is not meant to be read', () => {
    const text = textOfPage(
      '<html><head><title>x</title><style>p{}</style></head><script>1</script><!-- c --><div style="display: none">Vorschau<div>y</div></div>' +
        '<p hidden>y<p>da<noscript>n</noscript><template>t</template><a href="javascript:alert(1)"> klick</a>' +
        `<a href="https://a.example/${'x'.repeat(200)}"> hier</a><textarea>f</textarea><svg><a>s</a></svg><iframe>i</iframe>`,
    );
    expect(text).toBe('da klick hier');
  });

  test('is read where something hidden never ends', () => {
    expect(textOfPage('<div style="display:none">a<p>b')).toBe('a\n\nb');
  });

  test.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['1 &#60; 2 &#x3C; 3 &#128; &#150;', '1 < 2 < 3 € –'],
    ['&nix; &#0; &#xD800; &#x110000;', '&nix; \ufffd \ufffd \ufffd'],
    ['a < b <3 > c', 'a < b <3 > c'],
    ['<p title="a > b">x</p>', 'x'],
    ["<p title='<script>'>x</p>", 'x'],
    ['<script>if (a </b) "</script >x', 'x'],
    ['<SCRIPT>x</sCrIpT\n>y', 'y'],
    ['<scr<script>ipt>x', 'ipt>x'],
    ['<!--><b>x', 'x'],
    ['<b', ''],
    ['<p title="never ends>x', ''],
    ['Rechnung\u202Efdp.exe', 'Rechnungfdp.exe'],
    ['a\u0001b\u0002c', 'abc'],
  ])('of %s is %s', (html, text) => {
    expect(textOfPage(html)).toBe(text);
  });

  test('holds no tag that was one in the page, whatever it consists of', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<b',
        ' x="',
        '"',
        "'",
        '=',
        '/',
        'ä',
        ' ',
        '\n',
        '<p hidden>',
      ],
      ...[
        '<svg/onload=x>',
        '</p>',
        '<br>',
        '&lt',
        '<style>',
        '</style',
        '<a href=x>',
        '</a>',
        '<td>',
        '<pre>',
        '\u0001',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('').replaceAll('&lt', '');
        expect(textOfPage(html)).not.toMatch(/<[a-z]+(?:\s[^<>]*)?>/i);
      }),
    );
  });

  // Each of these keeps a reader busy for minutes that looks at a letter more often than a few times.
  test.each([
    ['tags inside each other', '<div>'.repeat(200_000)],
    ['ends without a beginning', '<div>'.repeat(100_000) + '</b>'.repeat(100_000)],
    ['ever more links', '<a href="https://a.example/">'.repeat(40_000)],
    ['quotes that do not end', '<p x="'.repeat(200_001)],
    ['remarks that do not end', '<!--'.repeat(300_000)],
    ['scripts that do not end', '<script>'.repeat(150_000)],
    ['beginnings of tags', '<'.repeat(1_000_000)],
    ['attributes', `<p ${'a=b '.repeat(300_000)}>`],
    ['empty attributes', `<p ${'= '.repeat(500_000)}>`],
    ['spaces', ' '.repeat(1_000_000)],
    ['spaces before ends of lines', `${' '.repeat(500)}\n`.repeat(2_000)],
    ['ends of lines', '<br>'.repeat(300_000)],
    ['written-out characters', '&'.repeat(1_000_000)],
    ['hidden ones inside each other', '<b hidden>'.repeat(100_000)],
  ])('of a megabyte of %s is there at once', (_what, html) => {
    expect(typeof textOfPage(html)).toBe('string');
  });
});
