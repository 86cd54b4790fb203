// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/checkedplan.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/planbuilder.h"
#include "tests/support/randomedit.h"
#include "tests/support/soundplan.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

CheckedPlan checked(const Snapshot &plan)
{
    Job job;
    return CheckedPlan::check(plan, {}, job).value();
}

QStringList lines(const CheckedPlan &plan)
{
    QStringList lines;
    for (const FindingPtr &finding : plan.findings())
        lines << QLatin1String(finding->rule->id) + QLatin1Char(' ') + message(*finding, plan.plan()) +
                     QStringLiteral(" [%1]").arg(finding->field);
    return lines;
}

} // namespace

class TestCheckedPlan : public QObject
{
    Q_OBJECT

    /// Follows @p edits edits and holds each state to a full check of the same plan.
    static void follow(Snapshot plan, std::uint32_t seed, int edits)
    {
        std::mt19937 random(seed);
        CheckedPlan state = checked(plan);
        Job job;
        for (int i = 0; i < edits; ++i) {
            const ChangeSet changes = randomEdit(plan, random);
            const Snapshot later = plan.advanced(changes, plan.revision() + 1);
            state = state.advanced(later, changes, job).value();
            const QStringList expected = lines(checked(later));
            const QStringList found = lines(state);
            if (found != expected) {
                for (const Change &change : changes.changes)
                    qWarning("%s %s", change.kind->name, qPrintable(recordName({change.kind, change.id}, later)));
                for (const QString &line : expected)
                    if (!found.contains(line))
                        qWarning("missed: %s", qPrintable(line));
                for (const QString &line : found)
                    if (!expected.contains(line))
                        qWarning("stale: %s", qPrintable(line));
                QFAIL(qPrintable(QStringLiteral("edit %1 of seed %2").arg(i).arg(seed)));
            }
            plan = later;
        }
    }

private slots:
    // Few records that meet often: what one rule reads of another record is met by chance.
    void anEditGivesWhatAFullCheckGives_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 30; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void anEditGivesWhatAFullCheckGives()
    {
        QFETCH(int, seed);
        follow(seed % 2 == 0 ? awkwardPlan(std::uint64_t(seed), 6) : PlanBuilder(soundPlan).snapshot(),
               std::uint32_t(seed), 60);
    }

    // What random edits seldom bring about: agreements told apart by who is party, and a year that leaves a hole.
    void likenessAndSeriesFollowTheirRows()
    {
        PlanBuilder builder(soundPlan);
        builder.add(u"agreements: key, title, from\nX1, On transit, 2021\nX2, On transitt, 2021\n"
                    u"parties: agreement, member\nX1, AAA\nX1, BBB\nX2, AAA\nX2, BBB\nmembers: key\nCCC\n"
                    u"indicators: member, name, year, value\nAAA, GDP, 2020, 1\nAAA, GDP, 2021, 1\nAAA, GDP, 2022, 1");
        Snapshot plan = builder.snapshot();
        CheckedPlan state = checked(plan);
        Job job;
        const auto count = [&](const char *rule) {
            const auto all = state.findings();
            return std::count_if(all.begin(), all.end(), [&](const FindingPtr &each) {
                return QLatin1String(each->rule->id) == QLatin1String(rule);
            });
        };
        const auto set = [&](QStringView kind, QStringView key, QStringView field, QStringView value) {
            builder.set(kind, key, field, value);
            const Snapshot after = builder.snapshot(); // copies of all records: only what changed is taken from it
            const Kind &of = *plan.catalogue().find(kind);
            ChangeSet changes;
            after.table(of).forEach([&](const Record &record) {
                const Change change{&of, record.id, plan.find(of, record.id), after.find(of, record.id)};
                if (!change.changedFields().empty())
                    changes.changes.push_back(change);
            });
            plan = plan.advanced(changes, plan.revision() + 1);
            QCOMPARE(changes.changes.size(), 1U);
            state = state.advanced(plan, changes, job).value();
            QCOMPARE(lines(state), lines(checked(plan)));
        };
        QCOMPARE(count("likely-duplicate"), 1);
        set(u"party", u"X2/BBB/", u"member", u"CCC");
        QCOMPARE(count("likely-duplicate"), 0);
        set(u"party", u"X2/CCC/", u"member", u"BBB");
        QCOMPARE(count("likely-duplicate"), 1);
        set(u"agreement", u"X2", u"title", u"On the status of forces");
        QCOMPARE(count("likely-duplicate"), 0);
        set(u"indicator", u"AAA/GDP/2022", u"year", u"2023");
        QCOMPARE(count("indicator-year-gap"), 1);
        set(u"indicator", u"AAA/GDP/2023", u"year", u"2022");
        QCOMPARE(count("indicator-year-gap"), 0);
    }

    void anEditExaminesWhatItTouched()
    {
        const Snapshot plan = awkwardPlan(7, 300);
        const CheckedPlan full = checked(plan);
        const RecordPtr before = plan.table(kindOf<Contribution>()).at(5);
        auto after = std::make_shared<Contribution>(static_cast<const Contribution &>(*before));
        after->quantity = 17;
        ChangeSet changes;
        changes.put(kindOf<Contribution>(), after, before);
        Job job;
        const CheckedPlan state = full.advanced(plan.advanced(changes, 2), changes, job).value();
        QVERIFY(state.examined() > 0);
        QVERIFY2(state.examined() * 100 < full.examined(),
                 qPrintable(QStringLiteral("%1 of %2").arg(state.examined()).arg(full.examined())));
        // The findings that the edit did not touch are the very same objects.
        const auto old = full.findings();
        std::size_t shared = 0;
        for (const FindingPtr &finding : state.findings())
            shared += std::find(old.begin(), old.end(), finding) != old.end() ? 1 : 0;
        QVERIFY(shared * 10 > old.size() * 9);
    }

    void aHugeEditIsCheckedAnew()
    {
        const Snapshot empty;
        const Snapshot plan = awkwardPlan(3, 200);
        ChangeSet changes;
        for (const Kind *kind : plan.catalogue().kinds())
            for (std::size_t i = 0; i < plan.table(*kind).size(); ++i)
                changes.put(*kind, plan.table(*kind).at(i));
        Job job;
        const CheckedPlan state = checked(empty).advanced(empty.advanced(changes, 1), changes, job).value();
        QCOMPARE(lines(state), lines(checked(plan)));
        job.cancel();
        QCOMPARE(CheckedPlan::check(plan, {}, job).error().code, ErrorCode::Cancelled);
        QCOMPARE(state.advanced(plan, {}, job).error().code, ErrorCode::Cancelled);
    }

    void manyEditsOneAfterTheOther()
    {
        // Beyond the number of lists that are kept beside the others.
        Snapshot plan = awkwardPlan(11, 40);
        std::mt19937 random(11);
        CheckedPlan state = checked(plan);
        Job job;
        for (int i = 0; i < 1500; ++i) {
            const ChangeSet changes = randomEdit(plan, random);
            plan = plan.advanced(changes, plan.revision() + 1);
            state = state.advanced(plan, changes, job).value();
        }
        QCOMPARE(lines(state), lines(checked(plan)));
    }
};

QTEST_GUILESS_MAIN(TestCheckedPlan)
#include "tst_checkedplan.moc"
