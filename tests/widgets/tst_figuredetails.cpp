// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planbuilder.h"
#include "tests/widgets/figurescenes.h"
#include "tests/widgets/recordingdevice.h"
#include "widgets/figures/views.h"

#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace entente;
using namespace entente::test;

/// What was found by looking at the pictures, and must not come back.
class TestFigureDetails : public QObject
{
    Q_OBJECT

private slots:
    void changeOfStatusIsSaidOnce();
    void crowdedEventsDoNotMeetWords();
    void lastBarHasItsWordsBeforeIt();
    void narrowPanesKeepTheirNames();
    void lettersStandBeforeTheDayLine();
    void wordsOnPaperStandOnWhite();
    void sampleAsSvg();
};

namespace {

bool says(const RecordingDevice &device, QStringView text)
{
    return std::any_of(device.texts.begin(), device.texts.end(),
                       [&](const DrawnText &drawn) { return drawn.text == text; });
}

} // namespace

void TestFigureDetails::changeOfStatusIsSaidOnce()
{
    PlanBuilder plan(uR"(
    members: key, name
    AAA, Aland
    BBB, Bland
    alliances: key
    TREATY
    memberships: alliance, member, role, from, until
    TREATY, AAA, observer, 2020, 2027-06-30
    TREATY, AAA, member, 2027-07-01,
    TREATY, BBB, member, 2020, 2027-06-30
    frameworks: key
    F
    capabilities: key, framework, parent, name, unit
    TANKER, F, , Air-to-air refuelling, aircraft
    situations: key, name, alliance
    S1, North, TREATY
    requirements: key, situation, capability, quantity, priority, from, until
    R1, S1, TANKER, 10, 2, 2027, 2027
    contributions: key, member, capability, quantity, status
    K1, AAA, TANKER, 8, confirmed
    K2, BBB, TANKER, 4, confirmed
)");
    ViewOptions options;
    options.today = Day::of(2027, 2, 1);
    options.situations = {QStringLiteral("S1")};
    Job job;
    const auto built = figureView(u"supply")->build(plan.snapshot(), options, job);
    QVERIFY(built);
    QStringList events;
    for (const SupplyEvent &event : static_cast<const SupplyFigure &>(*built.value()).scene().events)
        events << event.day.toIso() + u' ' + event.text;
    QCOMPARE(events, (QStringList{QStringLiteral("2027-07-01 AAA changes status in TREATY"),
                                  QStringLiteral("2027-07-01 BBB leaves TREATY")}));
}

void TestFigureDetails::crowdedEventsDoNotMeetWords()
{
    SupplyScene scene = someSupply();
    scene.events.clear();
    for (int i = 0; i < 20; ++i)
        scene.events.push_back(
            {Day::of(2026, 1, 10).plus(i * 25), QStringLiteral("An agreement with a long key %1 lapses").arg(i), {}});
    for (const QSizeF size : {QSizeF(700, 200), QSizeF(700, 420), QSizeF(1280, 640)}) {
        SupplyFigure figure(scene);
        figure.setFrameStyle(FrameStyle::Compact);
        const QRectF rect(QPointF(), size);
        RecordingDevice device;
        record(figure, rect, device);
        QCOMPARE(textTrouble(device, rect), QString());
    }
}

void TestFigureDetails::lastBarHasItsWordsBeforeIt()
{
    CalendarScene scene = someCalendar(1, 0);
    CalendarBar bar;
    bar.days = {Day::of(2028, 12, 20), Day::of(2028, 12, 28)};
    bar.title = QStringLiteral("NORDIC COMPASS 28");
    bar.type = QStringLiteral("LIVEX");
    bar.group = StageGroup::Planning;
    scene.bars.push_back(bar);
    const QRectF rect(0, 0, 1280, 400);
    RecordingDevice device;
    record(CalendarFigure(scene), rect, device);
    QVERIFY(says(device, u"[P] LIVEX NORDIC COMPASS 28"));
    QCOMPARE(textTrouble(device, rect), QString());
}

void TestFigureDetails::narrowPanesKeepTheirNames()
{
    HeatmapScene scene = someHeatmap(2, 1, 20);
    scene.rows[1].name = QStringLiteral("PRJ Projection of forces");
    scene.rows[3].name = QStringLiteral("A name that is longer than any pane of this width has room for");
    HeatmapFigure figure(scene);
    figure.setFrameStyle(FrameStyle::Compact);
    RecordingDevice device;
    record(figure, QRectF(0, 0, 708, 340), device);
    QVERIFY(says(device, u"PRJ Projection of forces"));
}

void TestFigureDetails::lettersStandBeforeTheDayLine()
{
    HeatmapScene scene = someHeatmap(2, 3, 12);
    scene.frame.asOf = scene.buckets[0].from.plus(15); // through the first letters
    scene.frame.today = scene.frame.asOf;
    RecordingDevice device;
    record(HeatmapFigure(scene), QRectF(0, 0, 420, 400), device);
    const Theme theme = themeFor(ThemeName::Light);
    qsizetype line = -1;
    qsizetype letter = -1;
    for (qsizetype i = 0; i < device.calls.size(); ++i) {
        if (!device.calls[i].startsWith(u"text") &&
            device.calls[i].contains(QStringLiteral("[%1 2 ").arg(theme.asOfMark.name())))
            line = line < 0 ? i : line;
        if (device.calls[i].endsWith(u" M") || device.calls[i].endsWith(u" S"))
            letter = i; // the last; the names of months are the first
    }
    QVERIFY(line >= 0);
    QVERIFY(letter > line);
}

void TestFigureDetails::wordsOnPaperStandOnWhite()
{
    RecordingDevice device;
    record(SupplyFigure(someSupply()), QRectF(0, 0, 1280, 640), device, ThemeName::Print);
    const QString ink = themeFor(ThemeName::Print).text.name();
    int names = 0;
    for (const QString &call : device.calls) {
        if (!call.startsWith(u"text") || !call.contains(u"] Member "))
            continue;
        ++names;
        QVERIFY2(call.contains(u'[' + ink), qPrintable(call));
    }
    QVERIFY(names > 0);
}

/// The sample as the program draws it: small, and its words are words.
void TestFigureDetails::sampleAsSvg()
{
    QTemporaryDir folder;
    const QString plan = folder.filePath(QStringLiteral("sample.entente"));
    const QString picture = folder.filePath(QStringLiteral("gaps.svg"));
    const auto run = [](const QStringList &arguments) {
        return QProcess::execute(QStringLiteral(ENTENTE_PROGRAM), arguments);
    };
    if (!QFile::exists(QStringLiteral(ENTENTE_PROGRAM)))
        QSKIP("the program is not built");
    QCOMPARE(run({QStringLiteral("new"), plan, QStringLiteral("--sample"), QStringLiteral("northern-accord")}), 0);
    QCOMPARE(run({QStringLiteral("render"), plan, QStringLiteral("gaps-heatmap"), QStringLiteral("--to"), picture}), 0);
    QFile file(picture);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY2(svg.size() < 500'000, qPrintable(QString::number(svg.size())));
    QVERIFY(svg.contains(">Capability gaps</text>") || svg.contains(">Capability gaps</tspan>"));
    // Nothing where nothing can be: an answer, and no picture.
    const QString nowhere = folder.filePath(QStringLiteral("no/folder/gaps.svg"));
    QVERIFY(run({QStringLiteral("render"), plan, QStringLiteral("gaps-heatmap"), QStringLiteral("--to"), nowhere}) !=
            0);
    QVERIFY(!QFile::exists(nowhere));
}

QTEST_MAIN(TestFigureDetails)
#include "tst_figuredetails.moc"
