export const SKINS = {
  rosa: { light: '#e3a26f', mid: '#b8713f', shadow: '#7a4426', deep: '#43241a', lip: '#8e2f2a', lipLight: '#b8503f' },
  des: { light: '#a8693f', mid: '#7d4a2b', shadow: '#4f2c1b', deep: '#2b1711', lip: '#5c2a22', lipLight: '#84483a' },
  edie: { light: '#fbd9b8', mid: '#eab68c', shadow: '#bd7d5a', deep: '#7c4632', lip: '#a83a34', lipLight: '#cf6456' },
};

export const LINE = '#1d1413';
export const WHITE = '#f8efdf';

export const SCARF = { base: '#1f4fa3', dark: '#143674', dot: '#fff3d8' };
