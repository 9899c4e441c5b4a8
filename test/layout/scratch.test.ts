import { test } from 'vitest';
import {ALL_SLOGANS,SLOGANS} from '../slogans/all.ts';
import {countGraphemes,normaliseText} from '../../src/domain/slogan.ts';
import { exampleValues } from '../../src/domain/values.ts';
import { IMPRINT, workshop } from '../services/workshop.ts';
test('x', async()=>{
console.log(ALL_SLOGANS.length,new Set(ALL_SLOGANS.map(s=>s.slogan)).size,Object.keys(SLOGANS).length,Math.max(...ALL_SLOGANS.map(s=>countGraphemes(s.slogan))));
for(const s of ALL_SLOGANS) if(normaliseText(s.slogan)!==s.slogan) console.log('norm',s, normaliseText(s.slogan));
for(const l of ['hy','tr','el',undefined]) console.log(l,'Սևանը և'.toLocaleUpperCase(l),'სახლი'.toLocaleUpperCase());
const {engine,templates}=await workshop();
let n=0; const t0=performance.now();
for(const pass of [1,2]){ const t0=performance.now(); n=0;
for(const {slogan} of ALL_SLOGANS) for(const t of templates.list()) for(const layout of t.formats){
 const o=await engine.overlay({template:t,layout,values:{...exampleValues(t),slogan},imprint:IMPRINT}); n++;
 if(pass===1&&layout==='share'&&o.texts.some(x=>x.missing)) console.log('missing',t.id,slogan);
 if(pass===1&&layout==='share'&&o.svg.includes('M18 1L35')) console.log('unknown',t.id,slogan);
}
console.log(pass,n,performance.now()-t0);}
});
