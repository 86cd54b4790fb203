// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/memberdialog.h"

#include "model/records/identity.h"
#include "widgets/theme/applytheme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

MemberDialog::MemberDialog(const MemberRequest &request, QWidget *parent)
    : QDialog(parent), members_(new QComboBox(this))
{
    setWindowTitle(tr("Member survey"));
    auto *title = new QLabel(windowTitle(), this);
    title->setProperty("page", true);
    auto *help =
        new QLabel(tr("A workbook with what the plan records about one member, as far as that may be released to "
                      "it. The member fills in what it is asked, and Import takes the answers back."),
                   this);
    help->setWordWrap(true);
    help->setProperty("quiet", true);
    std::vector<std::pair<QString, Uuid>> names;
    for (const Member &member : request.plan.all<Member>())
        names.emplace_back(displayName(kindOf<Member>(), member, references(request.plan)), member.id);
    std::sort(names.begin(), names.end(),
              [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[name, id] : names) {
        members_->addItem(name, id.toHex());
        if (id == request.suggested.uuid)
            members_->setCurrentIndex(members_->count() - 1);
    }
    auto *form = new QFormLayout;
    form->addRow(tr("&Member"), members_);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *make = buttons->addButton(tr("Make survey ..."), QDialogButtonBox::AcceptRole);
    make->setProperty("primary", true);
    make->setDefault(true);
    make->setEnabled(members_->count() > 0);
    repolish(*make);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(help);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(440, 200);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Id<Member> MemberDialog::member() const
{
    return {Uuid::fromHex(members_->currentData().toString())};
}

} // namespace entente

#include "moc_memberdialog.cpp"
