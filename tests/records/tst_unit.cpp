// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "model/records/unit.h"
#include "tests/support/planbuilder.h"

#include <QtTest>

using namespace entente;

class TestUnit : public QObject
{
    Q_OBJECT

private slots:
    void comesFromWhereTheDescriptionSays()
    {
        test::PlanBuilder builder(uR"(
            members: key
            A
            capabilities: key, unit
            TANKER, aircraft
            situations: key
            S
            requirements: key, situation, capability, quantity
            R, S, TANKER, 1
            targets: key, requirement, member
            T, R, A
            contributions: key, member, capability
            C, A, TANKER
            exercises: key
            E
            participations: exercise, member, role, contribution
            E, A, lead, C
            E, A, host
            indicators: member, name, year, value, unit
            A, Spending, 2026, 2, %
        )");
        const Snapshot plan = builder.snapshot();
        const auto unit = [&](const Kind &kind, const char *field, const Record &record) {
            return unitOf(kind, *kind.field(QString::fromLatin1(field)), record, plan);
        };
        const auto &contribution = builder.edit<Contribution>(u"C");
        QCOMPARE(unit(kindOf<Contribution>(), "quantity", contribution), QStringLiteral("aircraft"));
        QCOMPARE(unit(kindOf<Contribution>(), "notice_days", contribution), QStringLiteral("days"));
        QCOMPARE(unit(kindOf<Target>(), "quantity", builder.edit<Target>(u"T")), QStringLiteral("aircraft"));
        for (const Participation &each : plan.all<Participation>())
            // Without a contribution the way is broken, which is no mistake.
            QCOMPARE(unit(kindOf<Participation>(), "quantity", each),
                     each.contribution.uuid.isNull() ? QString() : QStringLiteral("aircraft"));
        for (const Indicator &each : plan.all<Indicator>())
            QCOMPARE(unit(kindOf<Indicator>(), "value", each), QStringLiteral("%"));
        QCOMPARE(unit(kindOf<Requirement>(), "priority", builder.edit<Requirement>(u"R")), QString());
    }

    void everyPathLeadsToAText()
    {
        int paths = 0;
        for (const Kind *kind : Catalogue::standard().kinds()) {
            for (const Field &field : kind->fields) {
                if (!*field.unitFrom)
                    continue;
                ++paths;
                const Kind *at = kind;
                const QStringList steps = QString::fromLatin1(field.unitFrom).split(QLatin1Char('.'));
                for (const QString &step : steps) {
                    QVERIFY2(at, field.unitFrom);
                    const Field *next = at->field(step);
                    QVERIFY2(next, field.unitFrom);
                    QCOMPARE(next->type, &step == &steps.last() ? FieldType::Text : FieldType::Reference);
                    at = next->target ? &next->target() : nullptr;
                }
            }
        }
        QVERIFY(paths >= 5);
    }

    void seriesNameTheirFields()
    {
        for (const Kind *kind : Catalogue::standard().kinds()) {
            if (kind->series.isEmpty())
                continue;
            for (const char *name : {kind->series.name, kind->series.at, kind->series.value, kind->series.unit})
                QVERIFY2(kind->field(QString::fromLatin1(name)), name);
        }
        QVERIFY(!kindOf<Indicator>().series.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestUnit)
#include "tst_unit.moc"
