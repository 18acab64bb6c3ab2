/**
 * Charts drawn as SVG from data alone: rivals on a logarithmic axis, totals over time, who relays
 * whom. Pure functions: the same data give the same bytes. Colours and type are the style sheet's;
 * {@link org.tallystick.app.chart.ChartFile} carries them along in a file of its own.
 */
@NullMarked
package org.tallystick.app.chart;

import org.jspecify.annotations.NullMarked;
