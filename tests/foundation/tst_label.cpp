// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/foundation/label.h"

#include <QtTest>

using namespace entente;

/// The written form of labels: `POLICY/LEVEL[//REL [KEY;...]][//note]`.
class TestLabel : public QObject
{
    Q_OBJECT

    const Uuid finland_ = Uuid::create();
    const Uuid sweden_ = Uuid::create();
    const Uuid pact_ = Uuid::create();

    Uuid find(QStringView name) const
    {
        return name == u"FIN" ? finland_ : name == u"SWE" ? sweden_ : name == u"@PACT" ? pact_ : Uuid{};
    }
    QString name(const Uuid &id) const
    {
        return id == finland_ ? QStringLiteral("FIN") : id == sweden_ ? QStringLiteral("SWE") : QStringLiteral("@PACT");
    }
    Result<Label> parse(const QString &text) const
    {
        return parseLabel(text, [this](QStringView n) { return find(n); });
    }

private slots:
    void roundTrips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hasSet");
        QTest::addColumn<int>("setSize");
        QTest::addColumn<QString>("handling");
        QTest::newRow("plain") << "NATO/RESTRICTED" << false << 0 << "";
        QTest::newRow("set") << "NATO/RESTRICTED//REL FIN;SWE" << true << 2 << "";
        QTest::newRow("alliance") << "NATO/SECRET//REL @PACT;FIN" << true << 2 << "";
        QTest::newRow("nobody") << "NATO/SECRET//REL" << true << 0 << "";
        QTest::newRow("nobody, note") << "NATO/SECRET//REL//eyes only" << true << 0 << "eyes only";
        QTest::newRow("note") << "NATO/TOP SECRET//staff only" << false << 0 << "staff only";
        QTest::newRow("all") << "NATO/TOP SECRET//REL FIN//staff only" << true << 1 << "staff only";
    }
    void roundTrips()
    {
        QFETCH(QString, text);
        QFETCH(bool, hasSet);
        QFETCH(int, setSize);
        QFETCH(QString, handling);
        const auto label = parse(text);
        QVERIFY2(label.has_value(), "parses");
        QCOMPARE(label.value().parts().releasableTo.has_value(), hasSet);
        if (hasSet)
            QCOMPARE(int(label.value().parts().releasableTo->size()), setSize);
        QCOMPARE(label.value().parts().handling, handling);
        QCOMPARE(formatLabel(label.value(), [this](const Uuid &id) { return name(id); }), text);
        QCOMPARE(labelFromStorage(labelToStorage(label.value())).value(), label.value());
    }

    void equalSetsAreEqualLabels()
    {
        QCOMPARE(parse(QStringLiteral("N/S//REL SWE;FIN;SWE")).value(),
                 parse(QStringLiteral("N/S//REL FIN; SWE")).value());
        QVERIFY(!(parse(QStringLiteral("N/S//REL")).value() == parse(QStringLiteral("N/S")).value()));
    }

    void refuses()
    {
        for (const char *text : {"RESTRICTED", "/RESTRICTED", "NATO/", "NATO/RESTRICTED//REL XXX", "NATO/A/B"})
            QVERIFY2(parse(QString::fromLatin1(text)).has_error(), text);
        QVERIFY(parse(QString()).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLabel)
#include "tst_label.moc"
