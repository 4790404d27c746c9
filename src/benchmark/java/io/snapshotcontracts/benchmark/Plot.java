package io.snapshotcontracts.benchmark;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A growth as an SVG with both axes logarithmic, so that a cost that grows with the work is a straight line. */
final class Plot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;

    private Plot() {}

    static void write(Growth growth, Path folder) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(growth.title())
                .xAxisTitle(growth.work())
                .yAxisTitle(growth.cost())
                .build();
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(true)
                .setXAxisLogarithmicDecadeOnly(true)
                .setYAxisLogarithmicDecadeOnly(false)
                // each dash of a grid line would be a path of its own
                .setPlotGridLinesVisible(false)
                .setXAxisTickLabelsFormattingFunction(Plot::label)
                .setYAxisTickLabelsFormattingFunction(Plot::label)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setLegendPosition(LegendPosition.OutsideS);
        growth.curves()
                .forEach((name, points) -> chart.addSeries(
                        name,
                        points.keySet().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        points.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
        try (OutputStream out = Files.newOutputStream(folder.resolve(growth.file() + ".svg"))) {
            // XChart's own way to the same library is deprecated
            VectorGraphics2D drawn = new VectorGraphics2D();
            chart.paint(drawn, WIDTH, HEIGHT);
            new SVGProcessor()
                    .getDocument(drawn.getCommands(), new PageSize(WIDTH, HEIGHT))
                    .writeTo(out);
        }
    }

    private static String label(double number) {
        return number >= 1 ? String.format(Locale.ROOT, "%,.0f", number) : Value.digits(number);
    }
}
