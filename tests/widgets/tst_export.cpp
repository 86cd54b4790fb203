// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/figurescenes.h"
#include "tests/widgets/recordingdevice.h"
#include "widgets/figures/export.h"
#include "widgets/figures/svgtidy.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace entente;
using namespace entente::test;

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void everyDeviceGetsTheSameCalls();
    void svgHasItsWordsAsText();
    void svgLooksLikePng();
    void svgInOutlines();
    void tidyingChangesNothingSeen();
    void pngHasSizeAndWords();
    void pdfCanBeSearched();
    void pdfHasPages();
    void magnifies();
    void withoutLabelNothingLeaves();
    void wrongUseIsSaid();
    void failingDisksLeaveNothing();
    void onlyOrdinaryFilesAreReplaced();
    void replacesOnlyWhenWhole();
};

namespace {

std::vector<std::unique_ptr<Figure>> figures()
{
    std::vector<std::unique_ptr<Figure>> all;
    all.push_back(std::make_unique<HeatmapFigure>(someHeatmap(5, 4, 36)));
    all.push_back(std::make_unique<SupplyFigure>(someSupply()));
    all.push_back(std::make_unique<CalendarFigure>(someCalendar(10, 3)));
    return all;
}

const Theme light = themeFor(ThemeName::Light);

QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            texts << reader.readElementText();
    return reader.hasError() ? QStringList{reader.errorString()} : texts;
}

RecordingDevice &paintedOn(RecordingDevice &device, const Figure &figure, const QRectF &rect)
{
    QPainter painter(&device);
    figure.paintPage(painter, rect, 0, light);
    return device;
}

QString tool(const QString &name)
{
    return QStandardPaths::findExecutable(name);
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

void TestExport::everyDeviceGetsTheSameCalls()
{
    const QRectF rect(0, 0, 1280, 800);
    for (const auto &figure : figures()) {
        RecordingDevice png(96);
        paintedOn(png, *figure, rect);
        QVERIFY(png.calls.size() > 20);
        for (const int resolution : {72, 90, 254, 1200}) {
            RecordingDevice other(resolution);
            paintedOn(other, *figure, rect);
            QCOMPARE(other.calls, png.calls);
        }
    }
}

void TestExport::svgHasItsWordsAsText()
{
    for (const auto &figure : figures()) {
        const auto svg = figureBytes(*figure, PictureFormat::Svg, light);
        QVERIFY(svg);
        const QStringList texts = textsOf(svg.value());
        RecordingDevice device;
        const QSizeF size = figure->preferredSize();
        paintedOn(device, *figure, QRectF(0, 0, size.width(), figure->fullHeight(size)));
        QStringList drawn;
        for (const DrawnText &text : device.texts)
            drawn << text.text;
        QCOMPARE(texts, drawn);
        QCOMPARE(texts.count(figure->frame().labelText), 2);
        QVERIFY(texts.contains(figure->frame().title));
        QVERIFY(texts.contains(figure->frame().revision));
        QVERIFY(texts.contains(QStringLiteral("As of 1 Mar 2027")));
        for (const LegendEntry &entry : figure->frame().legend)
            QVERIFY(texts.contains(entry.text));
        QVERIFY(svg.value().contains("viewBox=\"0 0 1280"));
        QVERIFY(svg.value().contains("<title>" + figure->frame().title.toHtmlEscaped().toUtf8() + "</title>"));
        QVERIFY(!svg.value().contains("<image"));
        QVERIFY(!svg.value().contains("<pattern"));
    }
}

void TestExport::svgLooksLikePng()
{
    for (const auto &figure : figures()) {
        ExportOptions options;
        options.size = {1280, 800};
        const auto svg = figureBytes(*figure, PictureFormat::Svg, light, options);
        const auto png = figureBytes(*figure, PictureFormat::Png, light, options);
        QVERIFY(svg && png);
        const QImage direct = QImage::fromData(png.value()).convertToFormat(QImage::Format_RGB32);
        QImage drawn(direct.size(), QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QSvgRenderer renderer(svg.value());
        QVERIFY(renderer.isValid());
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        // Edges of letters and hatching may differ by what a renderer makes of fractions of pixels; nothing else.
        qint64 difference = 0;
        for (int y = 0; y < direct.height(); ++y)
            for (int x = 0; x < direct.width(); ++x)
                difference += std::abs(qGray(direct.pixel(x, y)) - qGray(drawn.pixel(x, y)));
        const double mean = double(difference) / (double(direct.width()) * direct.height());
        QVERIFY2(mean < 6, qPrintable(QString::number(mean)));
    }
}

void TestExport::svgInOutlines()
{
    ExportOptions options;
    options.outlines = true;
    for (const auto &figure : figures()) {
        const auto svg = figureBytes(*figure, PictureFormat::Svg, light, options);
        QVERIFY(svg);
        QVERIFY(textsOf(svg.value()).isEmpty());
        QVERIFY(svg.value().contains("<path"));
        QSvgRenderer renderer(svg.value());
        QVERIFY(renderer.isValid());
    }
}

void TestExport::tidyingChangesNothingSeen()
{
    // A drawing of another form comes back as it is.
    for (const QByteArray &other : {QByteArray(), QByteArray("<svg/>"), QByteArray("<svg><g><text>a</text></g></svg>")})
        QCOMPARE(tidiedSvg(other, "Sans"), other);
}

void TestExport::pngHasSizeAndWords()
{
    const SupplyFigure figure(someSupply());
    ExportOptions options;
    options.size = {900, 500};
    options.devicePixelRatio = 2;
    Exported exported;
    const auto png = figureBytes(figure, PictureFormat::Png, light, options, &exported);
    QVERIFY(png);
    const QImage image = QImage::fromData(png.value());
    QCOMPARE(image.size(), QSize(1800, 1000));
    QCOMPARE(exported.size, QSizeF(900, 500));
    QCOMPARE(image.text(QStringLiteral("Title")), figure.frame().title);
    QCOMPARE(image.text(QStringLiteral("Label")), figure.frame().labelText);
    QCOMPARE(image.dotsPerMeterX(), int(std::lround(192 / 0.0254)));
}

void TestExport::pdfCanBeSearched()
{
    if (tool(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not installed (package poppler-utils)");
    QTemporaryDir folder;
    for (const auto &figure : figures()) {
        const QString path = folder.filePath(QStringLiteral("figure.pdf"));
        QVERIFY(exportFigure(*figure, path, light));
        const QString text =
            outputOf(tool(QStringLiteral("pdftotext")), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        QVERIFY(text.contains(figure->frame().title));
        QVERIFY(text.contains(figure->frame().labelText));
        QVERIFY(text.contains(QStringLiteral("As of 1 Mar 2027")));
        if (tool(QStringLiteral("pdfinfo")).isEmpty())
            continue;
        const QString info = outputOf(tool(QStringLiteral("pdfinfo")), {path});
        QVERIFY(info.contains(figure->frame().title));
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("PDF version:\\s+1\\.6"))));
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("Page size:\\s+960 x"))));
        const QString images = outputOf(tool(QStringLiteral("pdfimages")), {QStringLiteral("-list"), path});
        QCOMPARE(images.count(u'\n'), 2); // the heading only
    }
}

void TestExport::pdfHasPages()
{
    HeatmapFigure figure(someHeatmap(20, 9, 24));
    ExportOptions options;
    options.size = {1123, 794}; // A4 across
    Exported exported;
    QVERIFY(figureBytes(figure, PictureFormat::Pdf, light, options, &exported));
    QCOMPARE(exported.pages, figure.pageCount(options.size));
    QVERIFY(exported.pages > 3);
    QVERIFY(figureBytes(figure, PictureFormat::Svg, light, options, &exported));
    QCOMPARE(exported.pages, 1);
    QVERIFY(exported.size.height() > 200 * heatmapLeastRow);
}

void TestExport::magnifies()
{
    const SupplyFigure figure(someSupply());
    ExportOptions options;
    options.size = {1280, 640};
    options.scale = 2;
    const auto svg = figureBytes(figure, PictureFormat::Svg, light, options);
    QVERIFY(svg);
    QVERIFY(svg.value().contains("viewBox=\"0 0 640 320\""));
}

void TestExport::withoutLabelNothingLeaves()
{
    SupplyScene scene = someSupply();
    scene.frame.labelText.clear();
    scene.frame.labelProblem = QStringLiteral("contribution:K7 has no label.");
    const SupplyFigure figure(std::move(scene));
    QTemporaryDir folder;
    for (const QString &suffix : {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")}) {
        const QString path = folder.filePath(QStringLiteral("figure.") + suffix);
        const auto exported = exportFigure(figure, path, light);
        QVERIFY(!exported);
        QCOMPARE(exported.error().code, ErrorCode::Refused);
        QVERIFY(exported.error().what.contains(u"K7"));
        QVERIFY(exported.error().remedy.contains(u"default label"));
        QVERIFY(!QFileInfo::exists(path));
    }
}

void TestExport::wrongUseIsSaid()
{
    const SupplyFigure figure(someSupply());
    QTemporaryDir folder;
    auto exported = exportFigure(figure, folder.filePath(QStringLiteral("figure.bmp")), light);
    QVERIFY(!exported);
    QCOMPARE(exported.error().code, ErrorCode::WrongUse);
    for (const QSizeF size : {QSizeF(10, 10), QSizeF(1e6, 300)}) {
        ExportOptions options;
        options.size = size;
        exported = exportFigure(figure, folder.filePath(QStringLiteral("figure.png")), light, options);
        QVERIFY(!exported);
        QCOMPARE(exported.error().code, ErrorCode::WrongUse);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestExport::failingDisksLeaveNothing()
{
    const SupplyFigure figure(someSupply());
    QTemporaryDir folder;
    const QString nowhere = folder.filePath(QStringLiteral("no/such/folder/figure.svg"));
    auto exported = exportFigure(figure, nowhere, light);
    QVERIFY(!exported);
    QCOMPARE(exported.error().code, ErrorCode::CannotWrite);
    QCOMPARE(exported.error().where, nowhere);
    QVERIFY(QDir(folder.path()).isEmpty());

#ifdef Q_OS_UNIX
    // A disk that takes no more: files may grow to 4 KiB only.
    const QString full = folder.filePath(QStringLiteral("full.svg"));
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit little = before;
    little.rlim_cur = 4096;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    exported = exportFigure(figure, full, light);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!exported);
    QCOMPARE(exported.error().code, ErrorCode::CannotWrite);
    QVERIFY(QDir(folder.path()).isEmpty());
#endif
}

void TestExport::onlyOrdinaryFilesAreReplaced()
{
#ifdef Q_OS_UNIX
    // What is no file stays what it is, also behind a link. A pipe of our own stands for a device.
    const SupplyFigure figure(someSupply());
    QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe.svg"));
    const QString link = folder.filePath(QStringLiteral("link.svg"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(QFile::link(pipe, link));
    for (const QString &path : {pipe, link, folder.path() + QStringLiteral("/folder.svg")}) {
        if (path.endsWith(u"folder.svg"))
            QVERIFY(QDir().mkdir(path));
        const auto exported = exportFigure(figure, path, light);
        QVERIFY(!exported);
        QCOMPARE(exported.error().code, ErrorCode::CannotWrite);
    }
    struct stat state {
    };
    QCOMPARE(stat(QFile::encodeName(pipe).constData(), &state), 0);
    QVERIFY(S_ISFIFO(state.st_mode));
    QVERIFY(QFileInfo(link).isSymLink());
#endif
}

void TestExport::replacesOnlyWhenWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("figure.svg"));
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before");
    }
    SupplyScene scene = someSupply();
    scene.frame.labelText.clear();
    QVERIFY(!exportFigure(SupplyFigure(std::move(scene)), path, light));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    file.close();
    QVERIFY(exportFigure(SupplyFigure(someSupply()), path, light));
    QVERIFY(QFileInfo(path).size() > 1000);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("figure.svg")});
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
