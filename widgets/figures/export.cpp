// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/export.h"

#include "model/interchange/filewriter.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/outlinedevice.h"
#include "widgets/figures/svgtidy.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace entente {

namespace {

constexpr double dotsPerInch = 96;
constexpr int pdfResolution = 1200;
constexpr double largestSide = 32000; ///< pixels; the raster engine's limit

/// One page in layout coordinates, through the figure's own painting.
void paintOn(QPainter &painter, const Figure &figure, const QSizeF &layout, int page, const Theme &theme, bool outlines)
{
    const QRectF rect(QPointF(), layout);
    if (!outlines) {
        figure.paintPage(painter, rect, page, theme);
        return;
    }
    OutlineDevice device(painter, layout);
    QPainter outliner(&device);
    figure.paintPage(outliner, rect, page, theme);
}

/// Puts @p text between the tags of @p element. The generator of Qt 6.4 writes it unescaped: "<" would break the file.
void setElement(QByteArray &svg, const QByteArray &element, const QString &text)
{
    const QByteArray open = '<' + element + '>';
    const qsizetype begin = svg.indexOf(open) + open.size();
    const qsizetype end = svg.indexOf("</" + element + '>', begin);
    if (begin >= open.size() && end >= begin)
        svg.replace(begin, end - begin, text.toHtmlEscaped().toUtf8());
}

QByteArray svgBytes(const Figure &figure, const QSizeF &size, const QSizeF &layout, const Theme &theme,
                    const ExportOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(int(dotsPerInch));
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), layout));
    QPainter painter(&generator);
    paintOn(painter, figure, layout, 0, theme, options.outlines);
    painter.end();
    setElement(bytes, "title", figure.frame().title);
    setElement(bytes, "desc", figure.accessibleText());
    return tidiedSvg(bytes, figureFont().families().constFirst().toHtmlEscaped().toUtf8());
}

Result<QByteArray> pngBytes(const Figure &figure, const QSizeF &size, const QSizeF &layout, const Theme &theme,
                            const ExportOptions &options)
{
    const double ratio = options.devicePixelRatio;
    QImage image((size * ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return Error{ErrorCode::WrongUse,
                     Figures::tr("A picture of %1 x %2 dots does not fit in memory.")
                         .arg(size.width() * ratio)
                         .arg(size.height() * ratio),
                     {},
                     Figures::tr("Ask for a smaller size, or for SVG or PDF.")};
    image.setDotsPerMeterX(int(std::lround(dotsPerInch * ratio / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), figure.frame().title);
    image.setText(QStringLiteral("Description"), figure.accessibleText());
    image.setText(QStringLiteral("Label"), figure.frame().labelText);
    image.fill(theme.surface);
    QPainter painter(&image);
    painter.scale(image.width() / layout.width(), image.height() / layout.height());
    paintOn(painter, figure, layout, 0, theme, false);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!image.save(&buffer, "PNG"))
        return Error{ErrorCode::CannotWrite, Figures::tr("The picture could not be encoded as PNG."), {}, {}};
    return bytes;
}

QByteArray pdfBytes(const Figure &figure, const QSizeF &size, const QSizeF &layout, int pages, const Theme &theme,
                    const ExportOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    // 1.6 rather than PDF/A: there text can be searched.
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(figure.frame().title);
    writer.setCreator(options.creator);
    writer.setResolution(pdfResolution);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(size * 72 / dotsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.scale(pdfResolution / dotsPerInch * size.width() / layout.width(),
                  pdfResolution / dotsPerInch * size.height() / layout.height());
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        paintOn(painter, figure, layout, page, theme, options.outlines);
    }
    painter.end();
    return bytes;
}

} // namespace

Result<PictureFormat> pictureFormat(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("svg"))
        return PictureFormat::Svg;
    if (suffix == QLatin1String("png"))
        return PictureFormat::Png;
    if (suffix == QLatin1String("pdf"))
        return PictureFormat::Pdf;
    return Error{ErrorCode::WrongUse, Figures::tr("The suffix does not say which kind of picture is wanted."), path,
                 Figures::tr("Use .svg, .png or .pdf.")};
}

Result<QByteArray> figureBytes(const Figure &figure, PictureFormat format, const Theme &theme,
                               const ExportOptions &options, Exported *exported)
{
    if (figure.frame().labelText.isEmpty())
        return Error{ErrorCode::Refused,
                     figure.frame().labelProblem.isEmpty()
                         ? Figures::tr("The picture has no label and must not leave the program.")
                         : Figures::tr("The picture has no label and must not leave the program: %1")
                               .arg(figure.frame().labelProblem),
                     figure.frame().title,
                     Figures::tr("Give the records a label, or set the workspace's default label.")};
    QSizeF size = options.size.isEmpty() ? figure.preferredSize() * options.scale : options.size;
    if (!(options.scale >= 0.1 && options.scale <= 20) || !(options.devicePixelRatio > 0) || size.width() < 160 ||
        size.height() < 120 || size.width() > largestSide || size.height() > largestSide)
        return Error{ErrorCode::WrongUse, Figures::tr("No picture can have that size."), figure.frame().title,
                     Figures::tr("Use a width and a height between 160 and %1 pixels.").arg(int(largestSide))};
    QSizeF layout = size / options.scale;
    int pages = 1;
    if (format == PictureFormat::Pdf) {
        pages = figure.pageCount(layout);
    } else {
        layout.setHeight(figure.fullHeight(layout));
        size.setHeight(std::round(layout.height() * options.scale));
        if (size.height() > largestSide)
            return Error{ErrorCode::WrongUse, Figures::tr("The picture has too many rows for one page."),
                         figure.frame().title, Figures::tr("Fold rows, or use PDF, which has pages.")};
    }
    if (exported)
        *exported = {size, pages};
    switch (format) {
    case PictureFormat::Svg:
        return svgBytes(figure, size, layout, theme, options);
    case PictureFormat::Png:
        return pngBytes(figure, size, layout, theme, options);
    case PictureFormat::Pdf:
        break;
    }
    return pdfBytes(figure, size, layout, pages, theme, options);
}

Result<Exported> exportFigure(const Figure &figure, const QString &path, const Theme &theme,
                              const ExportOptions &options)
{
    TRY(const PictureFormat format, pictureFormat(path));
    Exported exported;
    TRY(const QByteArray bytes, figureBytes(figure, format, theme, options, &exported));
    TRYV(writeFile(path, bytes));
    return exported;
}

} // namespace entente
