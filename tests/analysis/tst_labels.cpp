// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/labels.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

/// BBB joins the alliance NA in 2027; CCC is an observer.
const QString base = QStringLiteral(R"(
    members: key
    AAA
    BBB
    CCC
    alliances: key
    NA
    memberships: alliance, member, role, from
    NA, AAA, member, 2000
    NA, BBB, member, 2027
    NA, CCC, observer, 2000
)");

Snapshot withNotes(const QStringList &labels, const QString &defaultLabel = {}, const QString &levels = {},
                   const QString &equivalence = {})
{
    PlanBuilder builder(base + QStringLiteral("frameworks: key, label\n") + labels.join(QLatin1Char('\n')));
    const auto set = [&](const char *key, const QString &value) {
        if (value.isEmpty())
            return;
        auto &setting = builder.create<Setting>();
        setting.key = QLatin1String(key);
        setting.value = value;
    };
    set(settingDefaultLabel, defaultLabel);
    set(settingLabelLevels, levels);
    set(settingLabelEquivalence, equivalence);
    return builder.snapshot();
}

QString combinedText(const Snapshot &plan, QStringView asOf = u"2026-06-01")
{
    std::vector<AnyId> used;
    for (const Framework &framework : plan.all<Framework>())
        used.push_back({&kindOf<Framework>(), framework.id});
    const auto label = combinedLabel(plan, used, day(asOf));
    if (!label)
        return QStringLiteral("refused: ") + label.error().message();
    return formatLabel(label.value(), [&](const Uuid &id) {
        if (plan.find(Id<Alliance>{id}))
            return QString(QLatin1Char('@') + references(plan).name(kindOf<Alliance>(), id));
        return references(plan).name(kindOf<Member>(), id);
    });
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void combining_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, std::initializer_list<const char *> labels, const char *expected) {
            QStringList rows;
            for (const char *label : labels)
                rows << QStringLiteral("F%1, %2").arg(rows.size()).arg(QLatin1String(label));
            QTest::newRow(name) << rows << QString::fromLatin1(expected);
        };
        row("one", {"NATO/SECRET"}, "NATO/SECRET");
        row("highest level", {"NATO/RESTRICTED", "NATO/TOP SECRET", "NATO/SECRET"}, "NATO/TOP SECRET");
        row("no set is everybody", {"NATO/SECRET", "NATO/RESTRICTED//REL AAA;BBB"}, "NATO/SECRET//REL AAA;BBB");
        row("intersection", {"NATO/SECRET//REL AAA;CCC", "NATO/SECRET//REL AAA;BBB"}, "NATO/SECRET//REL AAA");
        row("nobody", {"NATO/SECRET//REL CCC", "NATO/SECRET//REL AAA;BBB"}, "NATO/SECRET//REL");
        row("empty set is nobody", {"NATO/SECRET//REL", "NATO/SECRET"}, "NATO/SECRET//REL");
        row("equal sets stay as written", {"NATO/SECRET//REL @NA", "NATO/RESTRICTED//REL @NA"}, "NATO/SECRET//REL @NA");
        row("alliance and members", {"NATO/SECRET//REL @NA", "NATO/SECRET//REL AAA;BBB;CCC"}, "NATO/SECRET//REL AAA");
        row("notes are joined", {"NATO/SECRET//exercise", "NATO/SECRET//budget", "NATO/SECRET//exercise"},
            "NATO/SECRET//budget; exercise");
        row("unknown level", {"NATO/SECRET", "NATO/COSMIC"},
            "refused: \"COSMIC\" is no level of the policy NATO. Correct the label, or add the level to the policy.");
        row("policies differ", {"EU/SECRET", "NATO/SECRET"},
            "refused: EU/SECRET and NATO/SECRET cannot be compared. Say which levels of the two policies are "
            "equivalent.");
        row("no record", {}, "");
    }
    void combining()
    {
        QFETCH(QStringList, labels);
        QFETCH(QString, expected);
        QString text = combinedText(withNotes(labels));
        // Which of two policies is named first in a refusal depends on the order of ids.
        text.replace(QStringLiteral("NATO/SECRET and EU/SECRET"), QStringLiteral("EU/SECRET and NATO/SECRET"));
        QCOMPARE(text, expected);
    }

    // In 2026 NA stands for AAA, from 2027 on for AAA and BBB.
    void alliancesStandForTheirMembersOnTheDay()
    {
        const Snapshot plan =
            withNotes({QStringLiteral("F0, NATO/SECRET//REL @NA"), QStringLiteral("F1, NATO/SECRET//REL BBB;CCC")});
        QCOMPARE(combinedText(plan, u"2026-12-31"), QStringLiteral("NATO/SECRET//REL"));
        QCOMPARE(combinedText(plan, u"2027-01-01"), QStringLiteral("NATO/SECRET//REL BBB"));
    }

    void theDefaultStandsIn()
    {
        const QStringList labels{QStringLiteral("F0, NATO/RESTRICTED"), QStringLiteral("F1,"), QStringLiteral("F2,"),
                                 QStringLiteral("F3,"), QStringLiteral("F4,")};
        QCOMPARE(combinedText(withNotes(labels, QStringLiteral("NATO/SECRET"))), QStringLiteral("NATO/SECRET"));
        const QString refused = combinedText(withNotes(labels));
        QVERIFY2(refused.startsWith(QStringLiteral("refused: 4 record(s) used here have no label: framework:F")),
                 qPrintable(refused));
        QVERIFY2(refused.endsWith(QStringLiteral("set a default label for the workspace.")), qPrintable(refused));
        QCOMPARE(combinedText(withNotes({}, QStringLiteral("NATO/SECRET"))), QStringLiteral("NATO/SECRET"));
    }

    void equivalences()
    {
        const QString table = QStringLiteral("NATO/SECRET = EU/SECRET\nNATO/RESTRICTED=EU/RESTRICTED = UK/OFFICIAL");
        const QString levels = QStringLiteral("UK: OFFICIAL < SECRET");
        const auto text = [&](const char *a, const char *b) {
            return combinedText(
                withNotes({QStringLiteral("F0, ") + QLatin1String(a), QStringLiteral("F1, ") + QLatin1String(b)}, {},
                          levels, table));
        };
        QCOMPARE(text("NATO/RESTRICTED", "EU/SECRET"), QStringLiteral("EU/SECRET"));
        QCOMPARE(text("NATO/CONFIDENTIAL", "EU/SECRET"), QStringLiteral("EU/SECRET")); // EU/SECRET is NATO/SECRET
        QCOMPARE(text("NATO/SECRET", "EU/SECRET"), QStringLiteral("EU/SECRET"));       // equal: the first by name
        QCOMPARE(text("NATO/SECRET", "UK/OFFICIAL"), QStringLiteral("NATO/SECRET"));
        QVERIFY(text("NATO/CONFIDENTIAL", "EU/CONFIDENTIAL").startsWith(QStringLiteral("refused")));
        QVERIFY(text("UK/RESTRICTED", "UK/OFFICIAL").startsWith(QStringLiteral("refused"))); // no level of UK
        QCOMPARE(text("UK/SECRET", "UK/OFFICIAL"), QStringLiteral("UK/SECRET"));
    }

    void audience()
    {
        PlanBuilder builder(base + QStringLiteral("frameworks: key, label\nF0,\nF1, NATO/SECRET\n"
                                                  "F2, NATO/SECRET//REL @NA\nF3, NATO/SECRET//REL AAA;CCC\n"
                                                  "F4, NATO/SECRET//REL\n"));
        const auto a = builder.id<Member>(u"AAA");
        const auto b = builder.id<Member>(u"BBB");
        const auto c = builder.id<Member>(u"CCC");
        const auto seen = [](const Snapshot &plan, const std::vector<Id<Member>> &by, QStringView on) {
            QStringList keys;
            for (const Framework &framework : plan.all<Framework>())
                if (isReleasable(plan, framework, by, day(on)))
                    keys << framework.key;
            keys.sort();
            return keys.join(QLatin1Char(' '));
        };
        const Snapshot plan = builder.snapshot();
        QCOMPARE(seen(plan, {}, u"2026-01-01"), QStringLiteral("F0 F1 F2 F3 F4"));
        QCOMPARE(seen(plan, {a}, u"2026-01-01"), QStringLiteral("F1 F2 F3"));
        QCOMPARE(seen(plan, {b}, u"2026-01-01"), QStringLiteral("F1"));
        QCOMPARE(seen(plan, {b}, u"2027-01-01"), QStringLiteral("F1 F2"));
        QCOMPARE(seen(plan, {a, c}, u"2027-01-01"), QStringLiteral("F1 F3"));
        auto &setting = builder.create<Setting>();
        setting.key = QLatin1String(settingDefaultLabel);
        setting.value = QStringLiteral("NATO/SECRET//REL ") + b.uuid.toHex();
        QCOMPARE(seen(builder.snapshot(), {b}, u"2026-01-01"), QStringLiteral("F0 F1"));
    }

    void saysWhatMayBeChosen()
    {
        test::PlanBuilder builder;
        const auto set = [&](const char *key, const char *value) {
            auto &setting = builder.create<Setting>();
            setting.key = QLatin1String(key);
            setting.value = QString::fromLatin1(value);
        };
        set(settingDefaultLabel, "HOME/SECRET");
        set(settingLabelLevels, "PACT: OPEN < CLOSED");
        set(settingLabelEquivalence, "PACT/CLOSED = NATO/SECRET\nNATO/SECRET = EU/SECRET");
        const LabelAlgebra algebra(builder.snapshot());
        QCOMPARE(algebra.policies(), (std::vector<QString>{QStringLiteral("EU"), QStringLiteral("HOME"),
                                                           QStringLiteral("NATO"), QStringLiteral("PACT")}));
        QCOMPARE(algebra.levels(QStringLiteral("PACT")),
                 (std::vector<QString>{QStringLiteral("OPEN"), QStringLiteral("CLOSED")}));
        QCOMPARE(algebra.levels(QStringLiteral("HOME")).size(),
                 std::size_t(5)); // by default, UNCLASSIFIED to TOP SECRET
        QCOMPARE(algebra.equivalents(QStringLiteral("NATO"), QStringLiteral("SECRET")),
                 (std::vector<std::pair<QString, QString>>{{QStringLiteral("EU"), QStringLiteral("SECRET")},
                                                           {QStringLiteral("PACT"), QStringLiteral("CLOSED")}}));
        QVERIFY(algebra.equivalents(QStringLiteral("PACT"), QStringLiteral("OPEN")).empty());
    }
};

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
