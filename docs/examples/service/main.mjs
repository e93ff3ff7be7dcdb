// POST /assess with a scenario as JSON gives its coverages and findings; a broken one gives every problem, in the language of Accept-Language.
import { serve } from '@hono/node-server';
import { assess, explain, formatDiagnostic, parseScenario } from '@community1373/core';
import { Hono } from 'hono';

const app = new Hono();

app.post('/assess', async (context) => {
  const locale = context.req.header('accept-language')?.startsWith('en') ? 'en' : 'zh-CN';
  const body = await context.req.json().catch(() => undefined);
  const read = parseScenario(body);
  if (!read.ok)
    return context.json(
      { total: read.report.total, problems: read.report.items.map((problem) => formatDiagnostic(problem, locale)) },
      422,
    );
  const { coverages, findings } = assess(read.value);
  return context.json({
    coverages: coverages.map(({ coverageId, numerator, denominator }) => ({ coverageId, numerator, denominator })),
    findings: findings.map(({ what, touches }) => ({ touches, what: explain(what, locale) })),
  });
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 0) }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
);
