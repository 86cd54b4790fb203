// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/check.h"
#include "model/analysis/dayranges.h"
#include "model/analysis/explain.h"
#include "model/analysis/monthly.h"
#include "model/interchange/tablefolder.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"

#include <QtTest>

#include <map>

using namespace entente;

/// The sample tells the stories that its README promises: the same numbers, days and causes.
class TestStories : public QObject
{
    Q_OBJECT

    /// Figures that stay the same over a period, whoever gives the largest part.
    struct Step {
        DayRange days;
        double required = 0;
        double available = 0;
        double shortfall = 0;
        double withoutLargest = 0;
        double largestPart = 0;
        QString largest;
    };

    Snapshot plan_;
    const DayRange horizon{Day::of(2026, 1, 1), Day::of(2031, 1, 1)};

    static Day day(const QString &iso) { return PartialDate::parse(iso).value().firstDay(); }
    [[nodiscard]] std::vector<Day> everyDay() const
    {
        std::vector<Day> days;
        for (Day each = horizon.from; each < horizon.until; each = each.plus(1))
            days.push_back(each);
        return days;
    }
    [[nodiscard]] Id<Capability> capability(const QString &key) const
    {
        return {references(plan_).find(kindOf<Capability>(), key)};
    }
    [[nodiscard]] QString memberKey(Id<Member> id) const
    {
        return id.isNull() ? QString() : references(plan_).name(kindOf<Member>(), id.uuid);
    }
    [[nodiscard]] GapBlock block(const QString &name) const
    {
        return {Id<Situation>{references(plan_).find(kindOf<Situation>(), name)}, name};
    }

    static std::vector<Step> steps(const Snapshot &plan, const QString &block, const QString &capability)
    {
        GapOptions options;
        if (selectSituation(plan, block, options).has_error())
            qFatal("no block %s", qPrintable(block));
        options.capabilities.push_back({references(plan).find(kindOf<Capability>(), capability)});
        Job job;
        const auto report = findGaps(plan, options, job);
        if (report.has_error())
            qFatal("%s", qPrintable(report.error().message()));
        std::vector<Step> result;
        report.value().forEachByBlock([&](const GapRow &row) {
            if (!result.empty() && result.back().days.until == row.period.from &&
                result.back().required == row.required && result.back().available == row.available) {
                result.back().days.until = row.period.until;
                return;
            }
            result.push_back(
                {row.period, row.required, row.available, row.shortfall, row.availableWithoutLargest, row.largestPart,
                 row.largestMember.isNull() ? QString()
                                            : references(plan).name(kindOf<Member>(), row.largestMember.uuid)});
        });
        return result;
    }
    [[nodiscard]] static Step stepOn(const Snapshot &plan, const char *block, const char *capability, const char *iso)
    {
        for (const Step &step : steps(plan, QString::fromLatin1(block), QString::fromLatin1(capability)))
            if (step.days.contains(day(QString::fromLatin1(iso))))
                return step;
        return {};
    }
    [[nodiscard]] GapExplanation explained(const QString &situation, const QString &key, Day day) const
    {
        auto result = explainGap(plan_, block(situation), capability(key), day);
        if (result.has_error())
            qFatal("%s", qPrintable(result.error().message()));
        return std::move(result).value();
    }

private slots:
    void initTestCase()
    {
        Job job;
        const Snapshot empty;
        const auto input = readTableFolder(QStringLiteral(ENTENTE_SOURCE_DIR "/resources/samples/northern-accord"),
                                           empty.catalogue(), job);
        QVERIFY(input.has_value());
        const auto outcome = planImport(empty, input.value(), ImportOptions{}, job);
        QVERIFY(outcome.has_value());
        for (const Refusal &refusal : outcome.value().refusals)
            qWarning("%s", qPrintable(refusal.message()));
        QVERIFY(outcome.value().isAccepted());
        plan_ = empty.advanced(outcome.value().changes, 1);
    }

    void nothingIsWrongWithIt()
    {
        Job job;
        const auto findings = checkPlan(plan_, CheckOptions{}, job);
        QVERIFY(findings.has_value());
        for (const Finding &finding : findings.value())
            QVERIFY2(finding.severity() != Severity::Error, qPrintable(message(finding, plan_)));
    }

    void findsOnlyWhatItSays()
    {
        Job job;
        const auto findings = checkPlan(plan_, CheckOptions{}, job);
        QVERIFY(findings.has_value());
        std::map<QString, int> found;
        QStringList named;
        for (const Finding &finding : findings.value()) {
            ++found[QLatin1String(finding.rule->id)];
            if (finding.severity() == Severity::Warning)
                named << recordName(finding.records.front(), plan_);
        }
        // The table "What the check rules find" of its README.
        const std::map<QString, int> told{
            {QStringLiteral("label-below-quoted"), 1},      {QStringLiteral("label-wider-than-quoted"), 1},
            {QStringLiteral("target-not-member"), 1},       {QStringLiteral("agreement-never-in-force"), 1},
            {QStringLiteral("caveat-excludes-nothing"), 2}, {QStringLiteral("contribution-notice-too-long"), 60}};
        QCOMPARE(found, told);
        named.sort();
        QCOMPARE(named, (QStringList{QStringLiteral("contribution:ELV-MNT-1"), QStringLiteral("contribution:ELV-MNT-1"),
                                     QStringLiteral("target:WATCH-MPA-2-DRK")}));
    }

    void asManyAsItSays()
    {
        QCOMPARE(plan_.all<Member>().size(), 16U);
        QCOMPARE(plan_.all<Alliance>().size(), 3U);
        QCOMPARE(plan_.all<Framework>().size(), 2U);
        QCOMPARE(plan_.all<CapabilityMapping>().size(), 10U);
        QCOMPARE(plan_.all<Capability>().size(), 70U);
        QCOMPARE(plan_.all<Situation>().size(), 3U);
        QCOMPARE(plan_.all<Requirement>().size(), 120U);
        QCOMPARE(plan_.all<Contribution>().size(), 350U);
        QCOMPARE(plan_.all<Agreement>().size(), 60U);
        QCOMPARE(plan_.all<Exercise>().size(), 40U);
    }

    // The table of stories.
    void stories_data()
    {
        QTest::addColumn<QString>("situation");
        QTest::addColumn<QString>("capability");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<double>("required");
        QTest::addColumn<double>("available");
        QTest::addColumn<double>("shortfall");
        QTest::addColumn<QString>("contribution"); // what does not count in full; empty: everything does
        QTest::addColumn<QString>("factor");
        QTest::addColumn<QString>("because"); // the responsible record, of the first and the last day where they differ
        const auto row = [](const char *situation, const char *capability, const char *from, const char *until,
                            double required, double available, double shortfall, const char *contribution,
                            const char *factor, const char *because) {
            const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
            QTest::addRow("%s %s %s", situation, capability, from)
                << text(situation) << text(capability) << text(from) << text(until) << required << available
                << shortfall << text(contribution) << text(factor) << text(because);
        };
        row("GUARD", "ENG-MAR-MCM", "2026-01-01", "2028-12-31", 6, 4, 2, "LYS-MCM-1", "ready",
            "requirement:GUARD-MCM-1");
        row("GUARD", "SUS-MED-ROL", "2027-07-01", "2030-12-31", 5, 3, 2, "KST-ROL-1", "legal", "agreement:MED-2017");
        row("RELIEF", "PRJ-LFT-SAL", "2026-01-01", "2028-03-31", 10, 8, 2, "NVG-SAL-1", "caveat", "caveat:CAV-NVG-SAL");
        row("RELIEF", "PRJ-LFT-SAL", "2030-07-01", "2030-12-31", 10, 8, 2, "NVG-SAL-1", "legal", "agreement:SAL-2010");
        row("GUARD", "PRJ-LFT-SAL", "2030-07-01", "2030-12-31", 10, 8, 2, "NVG-SAL-1", "legal", "agreement:SAL-2010");
        row("GUARD", "PRJ-REA-AAR", "2026-01-01", "2027-12-31", 6, 5, 1, "", "", "requirement:GUARD-AAR-1");
        row("GUARD", "PRJ-REA-AAR", "2028-01-01", "2030-12-31", 8, 5, 3, "", "", "requirement:GUARD-AAR-2");
        row("GUARD", "C3-HQ-DHQ", "2026-01-01", "2028-12-31", 4, 3, 1, "SKD-DHQ-1", "quality",
            "line:SKD-DHQ-1/interoperability");
        row("GUARD", "C3-HQ-DHQ", "2029-01-01", "2030-12-31", 4, 3.5, 0.5, "SKD-DHQ-2", "quality",
            "line:SKD-DHQ-2/interoperability");
        row("GUARD", "INF-SUR-CST", "2026-01-01", "2027-09-30", 9, 5, 4, "VSM-CST-1", "member",
            "membership:ACCORD/VSM/2015-01-01 membership:ACCORD/VSM/2026-05-20");
        row("WATCH", "SCE-PRS-PAT", "2029-01-01", "2030-12-31", 8, 6, 2, "BRH-PAT-1", "member",
            "membership:COMPACT/BRH/2001-06-01");
    }

    void stories()
    {
        QFETCH(QString, situation);
        QFETCH(QString, capability);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(double, required);
        QFETCH(double, available);
        QFETCH(double, shortfall);
        QFETCH(QString, contribution);
        QFETCH(QString, factor);
        QFETCH(QString, because);
        bool found = false;
        for (const Step &step : steps(plan_, situation, capability)) {
            if (!step.days.contains(day(from)))
                continue;
            found = true;
            QCOMPARE(step.days.from.toIso(), from);
            QCOMPARE(step.days.until.plus(-1).toIso(), until);
            QCOMPARE(step.required, required);
            QCOMPARE(step.available, available);
            QCOMPARE(step.shortfall, shortfall);
        }
        QVERIFY(found);
        for (const Day on : {day(from), day(until)}) {
            const GapExplanation why = explained(situation, capability, on);
            QCOMPARE(why.shortfall, shortfall);
            const QString responsible =
                because.section(QLatin1Char(' '), on == day(from) ? 0 : -1, on == day(from) ? 0 : -1);
            QStringList reasons;
            bool told = false;
            for (const ContributionFactors &each : why.contributions) {
                const QString key = references(plan_).name(kindOf<Contribution>(), each.contribution.uuid);
                for (const FactorLoss &loss : each.losses) {
                    reasons << QStringLiteral("%1 %2 %3")
                                   .arg(key, QLatin1String(factorName(loss.factor)), recordName(loss.because, plan_));
                    told = told || (key == contribution && QLatin1String(factorName(loss.factor)) == factor &&
                                    recordName(loss.because, plan_) == responsible);
                }
            }
            if (contribution.isEmpty()) {
                // Everything counts in full: the requirement is simply larger.
                QCOMPARE(reasons, QStringList());
                QCOMPARE(why.requirements.size(), 1U);
                QCOMPARE(QStringLiteral("requirement:") +
                             references(plan_).name(kindOf<Requirement>(), why.requirements.front().uuid),
                         responsible);
                QCOMPARE(why.offered, available);
            } else {
                QVERIFY2(told, qPrintable(reasons.join(QStringLiteral("; "))));
            }
        }
    }

    void whatEndsTheStories_data()
    {
        QTest::addColumn<QString>("situation");
        QTest::addColumn<QString>("capability");
        QTest::addColumn<QString>("on");
        QTest::addColumn<double>("required");
        QTest::addColumn<double>("available");
        const auto row = [](const char *situation, const char *capability, const char *on, double required,
                            double available) {
            QTest::addRow("%s %s %s", situation, capability, on)
                << QString::fromLatin1(situation) << QString::fromLatin1(capability) << QString::fromLatin1(on)
                << required << available;
        };
        row("GUARD", "ENG-MAR-MCM", "2029-01-01", 6, 6);
        row("GUARD", "SUS-MED-ROL", "2026-01-01", 5, 5);
        row("GUARD", "SUS-MED-ROL", "2027-06-30", 5, 5);
        row("RELIEF", "PRJ-LFT-SAL", "2028-04-01", 10, 12);
        row("GUARD", "PRJ-LFT-SAL", "2026-01-01", 10, 12);
        row("GUARD", "PRJ-LFT-SAL", "2030-06-30", 10, 12);
        row("GUARD", "INF-SUR-CST", "2027-10-01", 9, 9);
        row("WATCH", "SCE-PRS-PAT", "2028-12-31", 8, 9);
    }

    void whatEndsTheStories()
    {
        QFETCH(QString, situation);
        QFETCH(QString, capability);
        QFETCH(QString, on);
        QFETCH(double, required);
        QFETCH(double, available);
        const Step step = stepOn(plan_, qPrintable(situation), qPrintable(capability), qPrintable(on));
        QCOMPARE(step.required, required);
        QCOMPARE(step.available, available);
        QCOMPARE(step.shortfall, 0.0);
    }

    void targetsOfStoryFour()
    {
        double apportioned = 0;
        double undelivered = 0;
        const Uuid line = references(plan_).find(kindOf<Requirement>(), QStringLiteral("GUARD-AAR-2"));
        const GapExplanation why =
            explained(QStringLiteral("GUARD"), QStringLiteral("PRJ-REA-AAR"), Day::of(2028, 1, 1));
        for (const Target &target : plan_.all<Target>()) {
            if (target.requirement.uuid != line)
                continue;
            apportioned += target.quantity.value();
            double pledged = 0;
            for (const ContributionFactors &each : why.contributions)
                pledged += each.member == target.member ? each.effective : 0;
            undelivered += std::max(0.0, target.quantity.value() - pledged);
        }
        QCOMPARE(why.required - apportioned, 1.0);
        QCOMPARE(undelivered, 2.0);
    }

    // Story 5.
    void singlePointOfFailure_data()
    {
        QTest::addColumn<double>("required");
        QTest::addColumn<double>("available");
        QTest::addColumn<double>("without");
        QTest::addColumn<QString>("pledge");
        QTest::newRow("ENG-LND-MEC") << 6.0 << 7.0 << 4.0 << QStringLiteral("DRK-MEC-1");
        QTest::newRow("PRO-AIR-GBD") << 8.0 << 9.0 << 5.0 << QStringLiteral("DRK-GBD-1");
        QTest::newRow("SUS-LOG-FUE") << 1200.0 << 1300.0 << 700.0 << QStringLiteral("DRK-FUE-1");
        QTest::newRow("C3-CIS-SAT") << 80.0 << 90.0 << 40.0 << QStringLiteral("DRK-SAT-1");
    }

    void singlePointOfFailure()
    {
        QFETCH(double, required);
        QFETCH(double, available);
        QFETCH(double, without);
        QFETCH(QString, pledge);
        const QString key = QString::fromLatin1(QTest::currentDataTag());
        const auto series = sampleLeaf(plan_, block(QStringLiteral("GUARD")), capability(key), everyDay());
        QVERIFY(series.has_value());
        std::vector<double> dornmark;
        for (const auto &[member, part] : series.value().parts)
            if (memberKey(member) == QLatin1String("DRK"))
                dornmark = part;
        QCOMPARE(dornmark.size(), series.value().required.size());
        for (std::size_t i = 0; i < dornmark.size(); ++i) {
            QCOMPARE(series.value().required[i], required);
            QCOMPARE(series.value().available[i], available);
            QCOMPARE(series.value().available[i] - dornmark[i], without);
        }
        const GapExplanation why = explained(QStringLiteral("GUARD"), key, horizon.from);
        QStringList pledges;
        for (const ContributionFactors &each : why.contributions)
            if (memberKey(each.member) == QLatin1String("DRK") && each.counts())
                pledges << references(plan_).name(kindOf<Contribution>(), each.contribution.uuid);
        QCOMPARE(pledges, QStringList{pledge});
    }

    /// Capabilities of GUARD that are met on some day, and would not be on that day without the member.
    void whoCouldNotBeMissed()
    {
        std::map<QString, int> capabilities;
        for (const Capability &leaf : plan_.all<Capability>()) {
            const auto series = sampleLeaf(plan_, block(QStringLiteral("GUARD")), idOf(leaf), everyDay());
            if (series.has_error())
                continue; // a branch
            for (const auto &[member, part] : series.value().parts) {
                bool decisive = false;
                for (std::size_t i = 0; i < part.size() && !decisive; ++i) {
                    const double required = series.value().required[i];
                    const double available = series.value().available[i];
                    decisive = required > 0 && available >= required && available - part[i] < required - 1e-9;
                }
                capabilities[memberKey(member)] += decisive ? 1 : 0;
            }
        }
        QCOMPARE(capabilities[QStringLiteral("DRK")], 11);
        for (const auto &[member, count] : capabilities) {
            if (QStringList{QStringLiteral("ARV"), QStringLiteral("ELV"), QStringLiteral("NVG"), QStringLiteral("SKD")}
                    .contains(member))
                QCOMPARE(count, 5);
            else if (member != QLatin1String("DRK"))
                QVERIFY2(count < 5, qPrintable(QStringLiteral("%1 %2").arg(member).arg(count)));
        }
    }

    void whatOthersHoldThroughDornmark()
    {
        // A bilateral agreement is not in force without one of its two.
        const Uuid id = references(plan_).find(kindOf<Agreement>(), QStringLiteral("COP-DRK-HMK-2017"));
        QVERIFY(!id.isNull());
        ChangeSet departure;
        departure.remove(kindOf<Agreement>(), plan_.find(kindOf<Agreement>(), id));
        const Snapshot without = plan_.advanced(departure, 2);
        const auto opened = [&](const char *from, const char *until, double required, double before, double after) {
            for (const char *on : {from, until}) {
                const Step was = stepOn(plan_, "RELIEF", "SUS-LOG-MEN", on);
                const Step is = stepOn(without, "RELIEF", "SUS-LOG-MEN", on);
                QCOMPARE(was.required, required);
                QCOMPARE(was.available, before);
                QCOMPARE(was.shortfall, 0.0);
                QCOMPARE(is.available, after);
                QCOMPARE(is.shortfall, required - after);
            }
        };
        opened("2027-11-01", "2028-03-31", 13, 13.4, 11.4);
        opened("2029-01-01", "2029-05-31", 10, 11.4, 9.4);
        // On no other day.
        const QString situation = QStringLiteral("RELIEF");
        const auto shortDays = [&](const Snapshot &plan) {
            DayRanges days;
            for (const Step &step : steps(plan, situation, QStringLiteral("SUS-LOG-MEN")))
                if (step.shortfall > 0)
                    days.push_back(step.days);
            normalise(days);
            return days;
        };
        const DayRanges expected{{Day::of(2027, 11, 1), Day::of(2028, 4, 1)},
                                 {Day::of(2029, 1, 1), Day::of(2029, 6, 1)}};
        QCOMPARE(difference(shortDays(without), shortDays(plan_)), expected);
    }

    // Story 6.
    void oneMemberAboveHalf()
    {
        const std::vector<Step> found = steps(plan_, QStringLiteral("GUARD"), QStringLiteral("INF-SUR-AEW"));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().days, horizon);
        QCOMPARE(found.front().required, 5.0);
        QCOMPARE(found.front().available, 5.0);
        QCOMPARE(found.front().largest, QStringLiteral("CASO"));
        QCOMPARE(found.front().largestPart, 3.0);
        QCOMPARE(found.front().withoutLargest, 2.0);
    }

    // Two winters at once.
    void concurrency_data()
    {
        QTest::addColumn<QString>("block");
        QTest::addColumn<QString>("on");
        QTest::addColumn<double>("required");
        QTest::addColumn<double>("available");
        const auto row = [](const char *block, const char *on, double required, double available) {
            QTest::addRow("%s %s", block, on)
                << QString::fromLatin1(block) << QString::fromLatin1(on) << required << available;
        };
        for (const char *on : {"2026-01-01", "2028-09-30", "2028-10-01", "2029-01-01", "2030-12-31"})
            row("GUARD", on, 1200, 1300);
        row("RELIEF", "2026-01-01", 400, 1600);
        row("RELIEF", "2028-09-30", 400, 1600);
        row("RELIEF", "2028-10-01", 400, 1300);
        row("RELIEF", "2029-01-01", 650, 1300);
        row("WINTER-TWO", "2026-01-01", 1600, 1600);
        row("WINTER-TWO", "2028-09-30", 1600, 1600);
        row("WINTER-TWO", "2028-10-01", 1600, 1300);
        row("WINTER-TWO", "2028-12-31", 1600, 1300);
        row("WINTER-TWO", "2029-01-01", 1850, 1300);
        row("WINTER-TWO", "2030-12-31", 1850, 1300);
    }

    void concurrency()
    {
        QFETCH(QString, block);
        QFETCH(QString, on);
        QFETCH(double, required);
        QFETCH(double, available);
        const Step step = stepOn(plan_, qPrintable(block), "SUS-LOG-FUE", qPrintable(on));
        QCOMPARE(step.required, required);
        QCOMPARE(step.available, available);
        QCOMPARE(step.shortfall, std::max(0.0, required - available));
    }

    // The totals of the introduction, over the firsts of months on which something is required.
    void monthlyTotals()
    {
        Job job;
        const auto report = findGaps(plan_, GapOptions{}, job);
        QVERIFY(report.has_value());
        std::map<QString, std::pair<int, int>> cells;
        std::map<int, int> byYear;
        report.value().forEachByBlock([&](const GapRow &row) {
            const QString &name = report.value().blocks[std::size_t(row.block)].name;
            for (Day month = horizon.from; month < horizon.until; month = month.plusMonths(1)) {
                if (!row.period.contains(month) || row.required <= 0)
                    continue;
                ++cells[name].first;
                cells[name].second += row.isShort() ? 1 : 0;
                if (name != QLatin1String("WINTER-TWO"))
                    byYear[month.toDate().year()] += row.isShort() ? 1 : 0;
            }
        });
        QCOMPARE(cells[QStringLiteral("GUARD")], std::pair(1950, 513));
        QCOMPARE(cells[QStringLiteral("RELIEF")], std::pair(1182, 342));
        QCOMPARE(cells[QStringLiteral("WATCH")], std::pair(1062, 138));
        QCOMPARE(cells[QStringLiteral("WINTER-TWO")], std::pair(2034, 933));
        QCOMPARE(1950 + 1182 + 1062, 4194);
        QCOMPARE(byYear, (std::map<int, int>{{2026, 270}, {2027, 206}, {2028, 144}, {2029, 151}, {2030, 222}}));
        const auto summary = summariseMonthly(plan_, MonthlyOptions{}, job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary.value().shortCells, std::int64_t(993));
    }

    // Loose ends left on purpose.
    void looseEnds()
    {
        bool required = false;
        for (const Requirement &line : plan_.all<Requirement>()) {
            const auto *range = plan_.find(line.capability);
            required = required || (range && range->key.endsWith(QLatin1String("-RNG")));
        }
        QVERIFY(required);
        // SKD-RNG-1 stops counting with the arrangement it needs; no gap opens.
        const Contribution *pledge =
            plan_.find(Id<Contribution>{references(plan_).find(kindOf<Contribution>(), QStringLiteral("SKD-RNG-1"))});
        QVERIFY(pledge);
        const QString key = references(plan_).name(kindOf<Capability>(), pledge->capability.uuid);
        QStringList told;
        for (const Situation &situation : plan_.all<Situation>()) {
            const Step before = stepOn(plan_, qPrintable(situation.key), qPrintable(key), "2027-01-31");
            const Step after = stepOn(plan_, qPrintable(situation.key), qPrintable(key), "2027-02-01");
            if (before.required > 0)
                told << QStringLiteral("%1 %2 %3 %4")
                            .arg(situation.key)
                            .arg(before.available - after.available)
                            .arg(after.available)
                            .arg(after.required);
        }
        QCOMPARE(told, QStringList{QStringLiteral("GUARD 6 31 12")});
        // TRN-CDY-BRH-2026 is not in force: what needs it counts for nothing.
        const Contribution *waiting =
            plan_.find(Id<Contribution>{references(plan_).find(kindOf<Contribution>(), QStringLiteral("BRH-SSL-9"))});
        QVERIFY(waiting);
        for (const Situation &situation : plan_.all<Situation>()) {
            const auto why =
                explainGap(plan_, {idOf(situation), situation.key}, waiting->capability, Day::of(2027, 1, 1));
            QVERIFY(why.has_value());
            for (const ContributionFactors &each : why.value().contributions) {
                if (each.contribution != idOf(*waiting))
                    continue;
                QCOMPARE(each.effective, 0.0);
                QVERIFY(each.lost(Factor::Legal));
            }
        }
    }

    void oneVesselTooMany()
    {
        // Uses of ELV-MCM-1, which has two, day by day.
        const Id<Contribution> vessels{references(plan_).find(kindOf<Contribution>(), QStringLiteral("ELV-MCM-1"))};
        QCOMPARE(plan_.find(vessels)->quantity.value(), 2.0);
        QStringList overbooked;
        for (const Day each : everyDay()) {
            double used = 0;
            for (const Participation &part : plan_.all<Participation>()) {
                const Exercise *exercise = plan_.find(part.exercise);
                if (part.contribution == vessels && exercise && exercise->period.range().contains(each))
                    used += part.quantity.value_or(0);
            }
            if (used > 2)
                overbooked << QStringLiteral("%1 %2").arg(each.toIso()).arg(used);
        }
        QCOMPARE(overbooked, (QStringList{QStringLiteral("2027-05-24 3"), QStringLiteral("2027-05-25 3"),
                                          QStringLiteral("2027-05-26 3"), QStringLiteral("2027-05-27 3"),
                                          QStringLiteral("2027-05-28 3")}));
    }
};

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
