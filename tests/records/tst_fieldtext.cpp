// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/identity.h"
#include "tests/support/planbuilder.h"

#include <QRegularExpression>
#include <QtTest>
#include <rapidcheck.h>

using namespace entente;

/// Reading and writing the fields of a record as text.
class TestFieldText : public QObject
{
    Q_OBJECT

    test::PlanBuilder builder_ = test::PlanBuilder(uR"(
        members: key, name
        AAA, Alpha
        BBB, Beta
        agreements: key, title
        AG1, One
        AG2, Two
        parties: agreement, member, from
        AG2, BBB,
        alliances: key
        PACT
        terms: scale, word
        agreement.type, gentlemen's agreement
    )");
    Snapshot plan_ = builder_.snapshot();

    Result<> set(const Kind &kind, Record &record, const char *field, const QString &text)
    {
        return setText(kind, *kind.field(QString::fromLatin1(field)), record, text, references(plan_));
    }
    QString text(const Kind &kind, const Record &record, const char *field)
    {
        return textOf(*kind.field(QString::fromLatin1(field)), record, references(plan_));
    }

private slots:
    void readsBackWhatItWrote_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("readBack");
        const auto row = [](const char *kind, const char *field, const char *written, const char *readBack = nullptr) {
            QTest::addRow("%s.%s %s", kind, field, written)
                << QString::fromLatin1(kind) << QString::fromLatin1(field) << QString::fromUtf8(written)
                << QString::fromUtf8(readBack ? readBack : written);
        };
        row("contribution", "quantity", "12");
        row("contribution", "quantity", "0.1");
        row("contribution", "quantity", "1e6", "1000000");
        row("contribution", "quantity", "0.30", "0.3");
        row("contribution", "quantity", "0");
        row("contribution", "notice_days", "30");
        row("contribution", "status", "offered");
        row("contribution", "member", "BBB");
        row("contribution", "agreements", "AG2; AG1;AG2", "AG1;AG2");
        row("contribution", "from", "2026-03");
        row("contribution", "note", "  kept  as it is ");
        row("alliance", "mutual_defence", "TRUE", "yes");
        row("alliance", "mutual_defence", "no");
        row("dependency", "on", "party:AG2/BBB/");
        row("dependency", "dependent", "member:AAA");
        row("agreement", "type", "gentlemen's agreement");
        row("member", "label", "NATO/SECRET//REL @PACT;AAA//note");
    }
    void readsBackWhatItWrote()
    {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        QFETCH(QString, written);
        QFETCH(QString, readBack);
        const Kind &description = *plan_.catalogue().find(kind);
        const auto record = description.create();
        const auto result = set(description, *record, field.toLatin1(), written);
        QVERIFY2(result.has_value(), result.has_error() ? qPrintable(result.error().message()) : "");
        QCOMPARE(text(description, *record, field.toLatin1()), readBack);
        // An empty text clears.
        QVERIFY(set(description, *record, field.toLatin1(), QString()).has_value());
        QVERIFY(isEmptyValue(*description.field(field), *record));
        QVERIFY(text(description, *record, field.toLatin1()).isEmpty());
    }

    void refusesAndLeavesTheRecord_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *kind, const char *field, const char *written) {
            QTest::addRow("%s.%s %s", kind, field, written)
                << QString::fromLatin1(kind) << QString::fromLatin1(field) << QString::fromUtf8(written);
        };
        row("contribution", "quantity", "1,5");
        row("contribution", "quantity", "1 000");
        row("contribution", "quantity", "-1");
        row("contribution", "quantity", "NaN");
        row("contribution", "quantity", "inf");
        row("contribution", "quantity", "0x10");
        row("contribution", "notice_days", "1.5");
        row("contribution", "status", "promised");
        row("contribution", "status", "Confirmed");
        row("contribution", "member", "CCC");
        row("contribution", "agreements", "AG1;AG9");
        row("contribution", "from", "01.03.2026");
        row("requirement", "priority", "6");
        row("line", "level", "1.01");
        row("alliance", "mutual_defence", "maybe");
        row("dependency", "on", "AAA");
        row("dependency", "on", "planet:AAA");
        row("member", "key", "A;B");
        row("member", "key", " A");
        row("member", "label", "SECRET");
        row("member", "label", "N/S//REL XXX");
        row("exercise", "latitude", "91");
    }
    void refusesAndLeavesTheRecord()
    {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        QFETCH(QString, written);
        const Kind &description = *plan_.catalogue().find(kind);
        const auto record = description.create();
        const auto result = set(description, *record, field.toLatin1(), written);
        QVERIFY(result.has_error());
        QVERIFY(!result.error().what.isEmpty());
        QVERIFY(isEmptyValue(*description.field(field), *record));
    }

    void refusesAMillionCharacters()
    {
        Member member;
        QVERIFY(set(kindOf<Member>(), member, "note", QString(longestText + 1, QLatin1Char('x'))).has_error());
        QVERIFY(set(kindOf<Member>(), member, "note", QString(longestText, QLatin1Char('x'))).has_value());
    }

    void numbersReadBackExactly()
    {
        QVERIFY(rc::check("every finite number survives its text", [](double value) {
            if (!std::isfinite(value))
                return;
            const QString written = numberText(value);
            RC_ASSERT(written.toDouble() == value);
            RC_ASSERT(!written.contains(QLatin1Char(',')));
        }));
        QCOMPARE(numberText(1000000), QStringLiteral("1000000"));
        QCOMPARE(numberText(0.1), QStringLiteral("0.1"));
        QCOMPARE(numberText(-2.5), QStringLiteral("-2.5"));
    }

    void recordsWithoutAKeyAreFoundByTheirFields()
    {
        const Uuid party = references(plan_).find(kindOf<Party>(), u"AG2/BBB/");
        QVERIFY(!party.isNull());
        QCOMPARE(references(plan_).name(kindOf<Party>(), party), QStringLiteral("AG2/BBB/"));
        QVERIFY(references(plan_).find(kindOf<Party>(), u"AG1/BBB/").isNull());
    }

    void recordsWithoutAKeyReadAsWords()
    {
        test::PlanBuilder builder(uR"(
            members: key, name
            FIN, Finland
            XXX
            alliances: key, name
            NA, Northern Accord
            memberships: alliance, member, from
            NA, FIN, 2021
            NA, XXX
            agreements: key, title
            AEW-2009, Early Warning Treaty
            parties: agreement, member, from
            AEW-2009, FIN, 2009-04-22
            capabilities: key, name
            AEW, Early warning {on}
            contributions: key, member, capability
            FIN-1, FIN, AEW
            lines: contribution, line, level
            FIN-1, personnel, 0.6
            exercises: key, title
            CA27, Cold Anvil
            participations: exercise, member, role, contribution
            CA27, FIN, host, FIN-1
            CA27, XXX
            indicators: member, name, year, value
            FIN, GDP, 2025, 1
            dependencies: dependent, on, mode, group, from
            contribution:FIN-1, party:AEW-2009/FIN/2009-04-22, k-of-n, crews, 2027-03
            capability:AEW, contribution:FIN-1
        )");
        const Snapshot plan = builder.snapshot();
        QMap<QString, QStringList> read;
        for (const Kind *kind : plan.catalogue().kinds())
            plan.table(*kind).forEach([&](const Record &record) {
                read[QLatin1String(kind->plural)] << displayName(*kind, record, references(plan));
            });
        for (QStringList &each : read)
            each.sort();
        const auto reads = [&](const char *kind, const QStringList &wanted) {
            QCOMPARE(read.value(QLatin1String(kind)), wanted);
        };
        reads("memberships",
              {QStringLiteral("Finland in Northern Accord from 2021"), QStringLiteral("XXX in Northern Accord")});
        reads("parties", {QStringLiteral("Finland in Early Warning Treaty from 2009-04-22")});
        reads("lines", {QStringLiteral("personnel of FIN-1")});
        reads("participations",
              {QStringLiteral("Finland in Cold Anvil (host, FIN-1)"), QStringLiteral("XXX in Cold Anvil")});
        reads("indicators", {QStringLiteral("GDP of Finland in 2025")});
        // A name that looks like a place to put something in stays as it is.
        reads("dependencies",
              {QStringLiteral("Early warning {on} relying on FIN-1"),
               QStringLiteral("FIN-1 relying on Finland in Early Warning Treaty from 2009-04-22 (k-of-n, crews) "
                              "from 2027-03")});
        // Commands and files keep the identity.
        QVERIFY(!references(plan).find(kindOf<Membership>(), u"NA/FIN/2021").isNull());
    }

    void phrasesNameIdentifyingFields()
    {
        static const QRegularExpression place(QStringLiteral("\\{(\\w+)\\}"));
        for (const Kind *kind : Catalogue::standard().kinds()) {
            QCOMPARE(*kind->phrase == '\0', kind->keyField() != nullptr);
            for (auto matches = place.globalMatch(QLatin1String(kind->phrase)); matches.hasNext();) {
                const Field *field = kind->field(matches.next().captured(1));
                QVERIFY2(field && field->identity, kind->phrase);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFieldText)
#include "tst_fieldtext.moc"
